namespace Policies.Verification.Admission.Checks;

/// <summary>System calls are filtered.</summary>
internal sealed class SeccompProfileRestricted() : PodSecurityCheck("seccompProfile_restricted", AdmissionLevel.Restricted, since: 19, overrides: "seccompProfile_baseline")
{
    public override string? Fault(ReviewedPod pod, StandardVersion version)
    {
        if (version.Minor >= 25 && pod.IsWindows)
        {
            return null;
        }

        if (pod.OwnersWhere(context => context.MappingAt("seccompProfile") is { } profile && !SeccompProfileBaseline.IsAllowed(profile)) is { } owners)
        {
            return $"the seccomp profile is neither the runtime's nor a local one ({owners})";
        }

        return pod.SecurityContext.MappingAt("seccompProfile") is null
            && pod.ContainersWhere(container => container.SecurityContext.MappingAt("seccompProfile") is null) is { } containers
            ? $"no seccomp profile is set (pod or {containers})"
            : null;
    }
}
