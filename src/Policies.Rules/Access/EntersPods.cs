using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Access;

/// <summary>POL2011: a right enters running containers.</summary>
public sealed class EntersPods : RightRule
{
    /// <summary>The rule.</summary>
    public EntersPods()
        : base(Rules.EntersPods, "A right enters running containers", Severity.Error)
    {
    }

    private protected override (string What, string Advice)? Fault(RightView right, JudgedObject role) =>
        right.HasVerb("get", "create") && right.Names("", "pods/exec", "pods/attach", "pods/portforward")
            ? ("run commands in containers, or reach into them, with all that those have (before Kubernetes 1.35 get is enough)", "give it for a time to those on call only, by an exemption")
            : null;
}
