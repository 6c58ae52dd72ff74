using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Access;

/// <summary>POL2013: a right reaches pods past network policies.</summary>
public sealed class BypassesNetworkPolicy : RightRule
{
    /// <summary>The rule.</summary>
    public BypassesNetworkPolicy()
        : base(Rules.BypassesNetworkPolicy, "A right reaches pods past network policies", Severity.Warning)
    {
    }

    private protected override (string What, string Advice)? Fault(RightView right, JudgedObject role) =>
        right.HasVerb("get", "create") && right.Names("", "pods/portforward", "pods/proxy", "services/proxy")
            ? ("reach pods by way of the API server, which network policies do not hold back", "open a flow instead")
            : null;
}
