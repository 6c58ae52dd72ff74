using Policies.Verification.Admission.Pods;

namespace Policies.Verification.Admission.Checks;

/// <summary>Refuses processes of a Windows host.</summary>
internal sealed class WindowsHostProcess() : PodSecurityCheck("windowsHostProcess", AdmissionLevel.Baseline)
{
    public override Refusal? Review(ReviewedPod pod, int minor)
    {
        var containers = ContainersOf.Where(pod, container => container.Security.HostProcess);
        return pod.Security.HostProcess || containers is not null
            ? new("hostProcess", $"{Wording.Setters(pod.Security.HostProcess, containers ?? [])} must not set securityContext.windowsOptions.hostProcess=true")
            : null;
    }
}
