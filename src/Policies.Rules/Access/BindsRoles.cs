using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Access;

/// <summary>POL2006: a right lets its holder give any role.</summary>
public sealed class BindsRoles : RightRule
{
    /// <summary>The rule.</summary>
    public BindsRoles()
        : base(Rules.BindsRoles, "A right lets its holder give any role", Severity.Error)
    {
    }

    private protected override (string What, string Advice)? Fault(RightView right, JudgedObject role) =>
        right.HasVerb("bind") && right.Names("rbac.authorization.k8s.io", "roles", "clusterroles")
            ? ($"give {(right.ObjectNames.Count == 0 ? "any role" : "the roles " + string.Join(", ", right.ObjectNames))} to anyone, themselves included", "bind the roles from here, and take bind away")
            : null;
}
