using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Access;

/// <summary>POL2028: a role of a namespace is about resources of none.</summary>
public sealed class ClusterScopedInRole : ObjectRule
{
    /// <summary>The rule.</summary>
    public ClusterScopedInRole()
        : base(Rules.ClusterScopedInRole, "A role of a namespace is about resources of none", Severity.Warning, RuleReads.Object, Everywhere, ObjectKind.Role)
    {
    }

    /// <inheritdoc/>
    public override void Judge(JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        foreach (var right in RightView.Of(subject))
        {
            var wrong = right.Urls.Concat(KnownResources.ClusterScoped(right)).ToList();
            if (wrong.Count > 0)
            {
                report.Add(right.Node, $"{subject.Title} allows {string.Join(", ", wrong)}, which belong to no namespace, so that nothing is allowed; say it in a ClusterRole, or take it away");
            }
        }
    }
}
