namespace Policies.Verification.Admission.Pods;

/// <summary>What Pod Security reads of a pod, as the API server decodes it: a written null is not written.</summary>
internal sealed record ReviewedPod
{
    public required IReadOnlyDictionary<string, string> Annotations { get; init; }

    public required bool HostNetwork { get; init; }

    public required bool HostPid { get; init; }

    public required bool HostIpc { get; init; }

    /// <summary>False where the pod has users of its own, which the host does not know.</summary>
    public required bool? HostUsers { get; init; }

    public required bool IsWindows { get; init; }

    public required SecurityContext Security { get; init; }

    public required IReadOnlyList<string> Sysctls { get; init; }

    public required IReadOnlyList<ReviewedVolume> Volumes { get; init; }

    /// <summary>Containers of every kind: those that initialise, those that run, those that debug.</summary>
    public required IReadOnlyList<ReviewedContainer> Containers { get; init; }
}
