using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Access;

/// <summary>A rule about single rights of roles; how much a finding counts depends on who holds the role.</summary>
public abstract class RightRule : ObjectRule
{
    /// <summary>Names the rule.</summary>
    protected RightRule(RuleId id, string title, Severity severity)
        : base(id, title, severity, RuleReads.Others, Everywhere, ObjectKind.Role, ObjectKind.ClusterRole)
    {
    }

    /// <inheritdoc/>
    public sealed override bool Concerns(JudgedObject subject) => RightView.Of(subject).Any(right => Fault(right, subject) is not null);

    /// <inheritdoc/>
    public sealed override void Judge(JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        RoleHolders? holders = null;
        foreach (var right in RightView.Of(subject))
        {
            if (Fault(right, subject) is var (what, advice))
            {
                holders ??= HoldersOf(subject, scope);
                if (holders is null)
                {
                    return;
                }

                report.Add(right.Node, $"{subject.Title} lets {Phrase(holders, subject)} {what}; {advice}", holders.Of(DefaultSeverity));
            }
        }
    }

    // Another definition may give a cluster role to people, and then it counts more; null where that cannot be told.
    private static RoleHolders? HoldersOf(JudgedObject role, ObjectScope scope)
    {
        var here = scope.Bindings.HoldersOf(role);
        return scope.Extent != ScopeExtent.Definition || role.Kind == ObjectKind.Role || here.Holder == Holder.Person ? here
            : scope.Elsewhere?.Value.Of(role) is { } other ? here.Or(other)
            : null;
    }

    // Who is bound to a cluster role differs from cluster to cluster, and the words must not.
    private static string Phrase(RoleHolders holders, JudgedObject role) =>
        role.Kind == ObjectKind.Role ? holders.ToString()
        : holders.Holder switch
        {
            Holder.Person => "people who are bound to it",
            Holder.Controller => "service accounts that are bound to it",
            _ => "whoever is bound to it",
        };

    /// <summary>What is wrong with a right: what it lets its holders do, and what to do about it; null where nothing is.</summary>
    private protected abstract (string What, string Advice)? Fault(RightView right, JudgedObject role);
}
