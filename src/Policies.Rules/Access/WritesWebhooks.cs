using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Access;

/// <summary>POL2017: a right changes admission webhooks.</summary>
public sealed class WritesWebhooks : RightRule
{
    /// <summary>The rule.</summary>
    public WritesWebhooks()
        : base(Rules.WritesWebhooks, "A right changes admission webhooks", Severity.Error)
    {
    }

    private protected override (string What, string Advice)? Fault(RightView right, JudgedObject role) =>
        right.HasVerb(RightView.Writing) && right.Names("admissionregistration.k8s.io", "validatingwebhookconfigurations", "mutatingwebhookconfigurations")
            ? ("see and change every object that anyone writes, or switch admission off", "let only the controller that owns a webhook change it, by name")
            : null;
}
