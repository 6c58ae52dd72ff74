namespace Policies.Verification.Admission.Checks;

/// <summary>No process gains more privileges than its parent.</summary>
internal sealed class AllowPrivilegeEscalation() : PodSecurityCheck("allowPrivilegeEscalation", AdmissionLevel.Restricted, since: 8)
{
    public override string? Fault(ReviewedPod pod, StandardVersion version) =>
        version.Minor >= 25 && pod.IsWindows ? null
        : pod.ContainersWhere(container => container.SecurityContext.FlagAt("allowPrivilegeEscalation") != false) is { } containers ? $"allowPrivilegeEscalation is not false ({containers})"
        : null;
}
