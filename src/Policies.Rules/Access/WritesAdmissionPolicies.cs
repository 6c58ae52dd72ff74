using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Access;

/// <summary>POL2018: a right changes admission policies.</summary>
public sealed class WritesAdmissionPolicies : RightRule
{
    /// <summary>The rule.</summary>
    public WritesAdmissionPolicies()
        : base(Rules.WritesAdmissionPolicies, "A right changes admission policies", Severity.Error)
    {
    }

    private protected override (string What, string Advice)? Fault(RightView right, JudgedObject role) =>
        right.HasVerb(RightView.Writing)
            && (right.Names("admissionregistration.k8s.io", "validatingadmissionpolicies", "validatingadmissionpolicybindings", "mutatingadmissionpolicies", "mutatingadmissionpolicybindings")
                || right.Groups.Any(group => group is "kyverno.io" or "policies.kyverno.io" || group.EndsWith(".gatekeeper.sh", StringComparison.Ordinal)))
            ? ("change what admission refuses", "let only what delivers policies do this")
            : null;
}
