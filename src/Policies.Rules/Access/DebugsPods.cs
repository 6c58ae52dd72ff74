using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Access;

/// <summary>POL2012: a right adds debugging containers.</summary>
public sealed class DebugsPods : RightRule
{
    /// <summary>The rule.</summary>
    public DebugsPods()
        : base(Rules.DebugsPods, "A right adds debugging containers", Severity.Error)
    {
    }

    private protected override (string What, string Advice)? Fault(RightView right, JudgedObject role) =>
        right.HasVerb("update", "patch") && right.Names("", "pods/ephemeralcontainers")
            ? ("put containers of their own into running pods", "give it for a time to those on call only, by an exemption")
            : null;
}
