namespace Policies.Verification.Admission.Checks;

/// <summary>All capabilities are dropped, and none is added but the one to listen on low ports.</summary>
internal sealed class CapabilitiesRestricted() : PodSecurityCheck("capabilities_restricted", AdmissionLevel.Restricted, since: 22, overrides: "capabilities_baseline")
{
    public override string? Fault(ReviewedPod pod, StandardVersion version)
    {
        if (version.Minor >= 25 && pod.IsWindows)
        {
            return null;
        }

        var kept = pod.ContainersWhere(container => !container.DroppedCapabilities.Contains("ALL"));
        var added = pod.ContainersWhere(container => container.AddedCapabilities.Any(capability => capability != "NET_BIND_SERVICE"));
        return (kept, added) switch
        {
            (null, null) => null,
            (_, null) => $"capabilities.drop does not have ALL ({kept})",
            (null, _) => $"capabilities.add has more than NET_BIND_SERVICE ({added})",
            _ => $"capabilities.drop does not have ALL ({kept}), and capabilities.add has more than NET_BIND_SERVICE ({added})",
        };
    }
}
