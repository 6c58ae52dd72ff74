using Policies.Verification.Admission.Pods;

namespace Policies.Verification.Admission.Checks;

/// <summary>Refuses to run as user 0.</summary>
internal sealed class RunAsUser() : PodSecurityCheck("runAsUser", AdmissionLevel.Restricted, since: 23)
{
    public override Refusal? Review(ReviewedPod pod, int minor)
    {
        if (HasOwnUsers(pod, minor))
        {
            return null;
        }

        var isPod = pod.Security.RunAsUser == 0;
        var containers = ContainersOf.Where(pod, container => container.Security.RunAsUser == 0);
        return isPod || containers is not null
            ? new("runAsUser=0", $"{Wording.Setters(isPod, containers ?? [])} must not set runAsUser=0")
            : null;
    }
}
