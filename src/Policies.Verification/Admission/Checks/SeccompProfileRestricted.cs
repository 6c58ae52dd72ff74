using Policies.Verification.Admission.Pods;

namespace Policies.Verification.Admission.Checks;

/// <summary>Demands a seccomp profile of every container, or of the pod for all of them.</summary>
internal sealed class SeccompProfileRestricted() : PodSecurityCheck("seccompProfile_restricted", AdmissionLevel.Restricted, since: 19, overrides: "seccompProfile_baseline")
{
    public override Refusal? Review(ReviewedPod pod, int minor)
    {
        if (IsWindows(pod, minor))
        {
            return null;
        }

        if (SeccompFields.ReviewTypes(pod) is { } refusal)
        {
            return refusal;
        }

        return pod.Security.SeccompType is null && ContainersOf.Where(pod, container => container.Security.SeccompType is null) is { } containers
            ? new("seccompProfile", $"pod or {Wording.Containers(containers)} must set securityContext.seccompProfile.type to \"RuntimeDefault\" or \"Localhost\"")
            : null;
    }
}
