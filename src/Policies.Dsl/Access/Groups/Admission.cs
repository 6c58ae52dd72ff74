namespace Policies;

/// <summary>Resources of the API group <c>admissionregistration.k8s.io</c>.</summary>
public static class Admission
{
    /// <summary>Webhooks that refuse.</summary>
    public static Resource ValidatingWebhooks => new("admissionregistration.k8s.io", "validatingwebhookconfigurations", isClusterScoped: true);

    /// <summary>Webhooks that change.</summary>
    public static Resource MutatingWebhooks => new("admissionregistration.k8s.io", "mutatingwebhookconfigurations", isClusterScoped: true);

    /// <summary>Policies that refuse.</summary>
    public static Resource ValidatingPolicies => new("admissionregistration.k8s.io", "validatingadmissionpolicies", isClusterScoped: true);

    /// <summary>Where policies that refuse apply.</summary>
    public static Resource ValidatingPolicyBindings => new("admissionregistration.k8s.io", "validatingadmissionpolicybindings", isClusterScoped: true);
}
