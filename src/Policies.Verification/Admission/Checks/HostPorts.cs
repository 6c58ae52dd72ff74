namespace Policies.Verification.Admission.Checks;

/// <summary>No port of the host is used.</summary>
internal sealed class HostPorts() : PodSecurityCheck("hostPorts", AdmissionLevel.Baseline)
{
    public override string? Fault(ReviewedPod pod, StandardVersion version) =>
        pod.ContainersWhere(container => container.Root.MappingsAt("ports").Any(port => port.NumberAt("hostPort") is not (null or 0))) is { } containers
            ? $"hostPort is set ({containers})"
            : null;
}
