using Policies.Verification.Admission.Pods;

namespace Policies.Verification.Admission.Checks;

/// <summary>Demands of every container, or of the pod for all of them, not to run as root.</summary>
internal sealed class RunAsNonRoot() : PodSecurityCheck("runAsNonRoot", AdmissionLevel.Restricted)
{
    public override Refusal? Review(ReviewedPod pod, int minor)
    {
        if (HasOwnUsers(pod, minor))
        {
            return null;
        }

        var isPod = pod.Security.RunAsNonRoot == false;
        var setting = ContainersOf.Where(pod, container => container.Security.RunAsNonRoot == false);
        if (isPod || setting is not null)
        {
            return new("runAsNonRoot != true", $"{Wording.Setters(isPod, setting ?? [])} must not set securityContext.runAsNonRoot=false");
        }

        return pod.Security.RunAsNonRoot is null && ContainersOf.Where(pod, container => container.Security.RunAsNonRoot is null) is { } silent
            ? new("runAsNonRoot != true", $"pod or {Wording.Containers(silent)} must set securityContext.runAsNonRoot=true")
            : null;
    }
}
