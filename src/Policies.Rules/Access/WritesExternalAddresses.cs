using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Access;

/// <summary>POL2033: a right lets a service take over addresses.</summary>
public sealed class WritesExternalAddresses : RightRule
{
    /// <summary>The rule.</summary>
    public WritesExternalAddresses()
        : base(Rules.WritesExternalAddresses, "A right lets a service take over addresses", Severity.Warning)
    {
    }

    private protected override (string What, string Advice)? Fault(RightView right, JudgedObject role) =>
        right.HasVerb("update", "patch") && right.Names("", "services/status")
            ? ("let a service take over any address (CVE-2020-8554)", "take it away; only the controller of load balancers needs it")
            : null;
}
