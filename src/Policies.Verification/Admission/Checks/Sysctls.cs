namespace Policies.Verification.Admission.Checks;

/// <summary>Only settings of the kernel are changed that belong to the pod alone.</summary>
internal sealed class Sysctls() : PodSecurityCheck("sysctls", AdmissionLevel.Baseline)
{
    private static readonly Dictionary<string, int> AllowedSince = new(StringComparer.Ordinal)
    {
        ["kernel.shm_rmid_forced"] = 0,
        ["net.ipv4.ip_local_port_range"] = 0,
        ["net.ipv4.tcp_syncookies"] = 0,
        ["net.ipv4.ping_group_range"] = 0,
        ["net.ipv4.ip_unprivileged_port_start"] = 0,
        ["net.ipv4.ip_local_reserved_ports"] = 27,
        ["net.ipv4.tcp_keepalive_time"] = 29,
        ["net.ipv4.tcp_fin_timeout"] = 29,
        ["net.ipv4.tcp_keepalive_intvl"] = 29,
        ["net.ipv4.tcp_keepalive_probes"] = 29,
        ["net.ipv4.tcp_rmem"] = 32,
        ["net.ipv4.tcp_wmem"] = 32,
        ["net.ipv4.tcp_slow_start_after_idle"] = 37,
        ["net.ipv4.tcp_notsent_lowat"] = 37,
    };

    public override string? Fault(ReviewedPod pod, StandardVersion version)
    {
        var names = pod.SecurityContext.MappingsAt("sysctls")
            .Select(sysctl => sysctl.TextAt("name") ?? "")
            .Where(name => !AllowedSince.TryGetValue(name, out var since) || version.Minor < since)
            .ToList();
        return names.Count == 0 ? null : $"settings of the kernel are changed ({string.Join(", ", names)})";
    }
}
