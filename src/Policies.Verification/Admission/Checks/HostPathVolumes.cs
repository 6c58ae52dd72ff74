namespace Policies.Verification.Admission.Checks;

/// <summary>No volume is a path of the host.</summary>
internal sealed class HostPathVolumes() : PodSecurityCheck("hostPathVolumes", AdmissionLevel.Baseline)
{
    public override string? Fault(ReviewedPod pod, StandardVersion version)
    {
        var volumes = pod.Spec.MappingsAt("volumes").Where(volume => volume.MappingAt("hostPath") is not null).Select(volume => $"'{volume.TextAt("name")}'").ToList();
        return volumes.Count == 0 ? null : $"volumes are paths of the host ({string.Join(", ", volumes)})";
    }
}
