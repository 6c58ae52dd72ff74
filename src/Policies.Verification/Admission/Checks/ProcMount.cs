namespace Policies.Verification.Admission.Checks;

/// <summary>The usual parts of /proc are masked.</summary>
internal sealed class ProcMount() : PodSecurityCheck("procMount", AdmissionLevel.Baseline)
{
    // From 1.35 on, a pod whose users are not the node's may see all of its own /proc.
    public override string? Fault(ReviewedPod pod, StandardVersion version) => version.Minor >= 35 && pod.HasOwnUsers ? null : Unmasked(pod);

    /// <summary>What is wrong whoever the pod's users are.</summary>
    public static string? Unmasked(ReviewedPod pod) =>
        pod.ContainersWhere(container => container.SecurityContext.TextAt("procMount") is not (null or "Default")) is { } containers
            ? $"procMount is not Default ({containers})"
            : null;
}
