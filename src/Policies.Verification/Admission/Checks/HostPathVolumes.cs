using Policies.Verification.Admission.Pods;

namespace Policies.Verification.Admission.Checks;

/// <summary>Refuses folders of the host.</summary>
internal sealed class HostPathVolumes() : PodSecurityCheck("hostPathVolumes", AdmissionLevel.Baseline)
{
    public override Refusal? Review(ReviewedPod pod, int minor)
    {
        var volumes = pod.Volumes.Where(volume => volume.Sources.Contains("hostPath")).Select(volume => volume.Name).ToList();
        return volumes.Count > 0
            ? new("hostPath volumes", $"{Wording.Counted("volume", "volumes", volumes.Count)} {Wording.Quoted(volumes)}")
            : null;
    }
}
