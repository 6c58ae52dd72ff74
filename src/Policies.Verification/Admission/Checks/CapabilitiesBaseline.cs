namespace Policies.Verification.Admission.Checks;

/// <summary>No capability is added beyond those that a container runtime gives anyway.</summary>
internal sealed class CapabilitiesBaseline() : PodSecurityCheck("capabilities_baseline", AdmissionLevel.Baseline)
{
    private static readonly HashSet<string> Allowed = new(StringComparer.Ordinal)
    {
        "AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "MKNOD", "NET_BIND_SERVICE",
        "SETFCAP", "SETGID", "SETPCAP", "SETUID", "SYS_CHROOT",
    };

    public override string? Fault(ReviewedPod pod, StandardVersion version) =>
        pod.ContainersWhere(container => container.AddedCapabilities.Any(added => !Allowed.Contains(added))) is { } containers
            ? $"capabilities are added that are not among the default ones ({containers})"
            : null;
}
