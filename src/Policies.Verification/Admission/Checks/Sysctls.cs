using Policies.Verification.Admission.Pods;

namespace Policies.Verification.Admission.Checks;

/// <summary>Refuses kernel parameters but those that do no harm to other pods.</summary>
internal sealed class Sysctls() : PodSecurityCheck("sysctls", AdmissionLevel.Baseline)
{
    // Each with the minor version since which it is taken to be safe.
    private static readonly Dictionary<string, int> Safe = new()
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

    public override Refusal? Review(ReviewedPod pod, int minor)
    {
        var forbidden = pod.Sysctls.Where(name => !Safe.TryGetValue(name, out var since) || minor < since).ToList();
        return forbidden.Count > 0 ? new("forbidden sysctls", string.Join(", ", forbidden)) : null;
    }
}
