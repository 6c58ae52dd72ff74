namespace Policies.Verification.Admission.Pods;

/// <summary>What a pod and a container both may say of their security; a type is empty where a profile stands without one.</summary>
internal sealed record SecurityContext
{
    public static SecurityContext Empty { get; } = new();

    public string? AppArmorType { get; init; }

    public string? SeccompType { get; init; }

    public string? SeLinuxType { get; init; }

    public string? SeLinuxUser { get; init; }

    public string? SeLinuxRole { get; init; }

    public bool HostProcess { get; init; }

    public bool? RunAsNonRoot { get; init; }

    public long? RunAsUser { get; init; }
}
