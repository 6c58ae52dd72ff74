using Policies.Verification.Admission.Pods;

namespace Policies.Verification.Admission.Checks;

/// <summary>Refuses containers that may do all that the host may.</summary>
internal sealed class Privileged() : PodSecurityCheck("privileged", AdmissionLevel.Baseline)
{
    public override Refusal? Review(ReviewedPod pod, int minor) =>
        ContainersOf.Where(pod, container => container.Privileged) is { } containers
            ? new("privileged", $"{Wording.Containers(containers)} must not set securityContext.privileged=true")
            : null;
}
