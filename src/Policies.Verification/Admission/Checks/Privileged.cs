namespace Policies.Verification.Admission.Checks;

/// <summary>No container is privileged.</summary>
internal sealed class Privileged() : PodSecurityCheck("privileged", AdmissionLevel.Baseline)
{
    public override string? Fault(ReviewedPod pod, StandardVersion version) =>
        pod.ContainersWhere(container => container.SecurityContext.FlagAt("privileged") == true) is { } containers ? $"privileged is true ({containers})" : null;
}
