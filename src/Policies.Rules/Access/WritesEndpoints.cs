using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Access;

/// <summary>POL2032: a right changes where services lead.</summary>
public sealed class WritesEndpoints : RightRule
{
    /// <summary>The rule.</summary>
    public WritesEndpoints()
        : base(Rules.WritesEndpoints, "A right changes where services lead", Severity.Warning)
    {
    }

    private protected override (string What, string Advice)? Fault(RightView right, JudgedObject role) =>
        right.HasVerb(RightView.Making) && (right.Names("", "endpoints") || right.Names("discovery.k8s.io", "endpointslices"))
            ? ("lead the traffic of services to addresses of their choice, past network policies", "take it away; controllers of the cluster do this themselves")
            : null;
}
