using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Network;

/// <summary>POL1001: a namespace is not isolated.</summary>
public sealed class MissingDefaultDeny : ObjectRule
{
    /// <summary>The rule.</summary>
    public MissingDefaultDeny()
        : base(Rules.MissingDefaultDeny, "A namespace is not isolated", Severity.Error, RuleReads.Others, Everywhere, ObjectKind.Namespace)
    {
    }

    /// <inheritdoc/>
    // What definitions make has it, unless a switch opens everything, of which POL1040 speaks.
    public override bool Concerns(JudgedObject subject) => subject.Origin == ObjectOrigin.Written;

    /// <inheritdoc/>
    public override void Judge(JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        // Without any policy here, they may lie elsewhere.
        if (Isolation.Of(subject.Object.Name, scope) is var isolation && !isolation.Ingress && !isolation.Egress && (isolation.HasPolicies || scope.Extent == ScopeExtent.Complete))
        {
            report.Add(null, $"{subject.Title} accepts traffic from everyone and sends it to everyone where no policy selects a pod; add a policy with an empty podSelector and both policyTypes, and without rules");
        }
    }
}
