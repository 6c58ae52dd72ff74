using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Access;

/// <summary>POL2039: a right changes roles or bindings.</summary>
public sealed class WritesRoles : RightRule
{
    /// <summary>The rule.</summary>
    public WritesRoles()
        : base(Rules.WritesRoles, "A right changes roles or bindings", Severity.Error)
    {
    }

    private protected override (string What, string Advice)? Fault(RightView right, JudgedObject role) =>
        right.HasVerb(RightView.Writing) && right.Names("rbac.authorization.k8s.io", "roles", "clusterroles", "rolebindings", "clusterrolebindings")
            ? ("change who may do what", "change it here, where it is judged, and take it away")
            : null;
}
