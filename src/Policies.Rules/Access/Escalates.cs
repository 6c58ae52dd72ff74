using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Access;

/// <summary>POL2005: a right lets its holder give more than it has.</summary>
public sealed class Escalates : RightRule
{
    /// <summary>The rule.</summary>
    public Escalates()
        : base(Rules.Escalates, "A right lets its holder give more than it has", Severity.Error)
    {
    }

    private protected override (string What, string Advice)? Fault(RightView right, JudgedObject role) =>
        right.HasVerb("escalate") && right.Names("rbac.authorization.k8s.io", "roles", "clusterroles")
            ? ("write into roles rights that they do not have themselves", "take escalate away")
            : null;
}
