using Policies.Verification.Admission.Pods;

namespace Policies.Verification.Admission.Checks;

/// <summary>Demands that no process may gain more than its parent has.</summary>
internal sealed class AllowPrivilegeEscalation() : PodSecurityCheck("allowPrivilegeEscalation", AdmissionLevel.Restricted, since: 8)
{
    public override Refusal? Review(ReviewedPod pod, int minor) =>
        !IsWindows(pod, minor) && ContainersOf.Where(pod, container => container.AllowPrivilegeEscalation != false) is { } containers
            ? new("allowPrivilegeEscalation != false", $"{Wording.Containers(containers)} must set securityContext.allowPrivilegeEscalation=false")
            : null;
}
