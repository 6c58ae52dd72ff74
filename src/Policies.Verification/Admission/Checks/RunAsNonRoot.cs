namespace Policies.Verification.Admission.Checks;

/// <summary>Nothing may run as root.</summary>
internal sealed class RunAsNonRoot() : PodSecurityCheck("runAsNonRoot", AdmissionLevel.Restricted)
{
    public override string? Fault(ReviewedPod pod, StandardVersion version)
    {
        if (version.Minor >= 35 && pod.HasOwnUsers)
        {
            return null;
        }

        var ofPod = pod.SecurityContext.FlagAt("runAsNonRoot");
        if (pod.OwnersWhere(context => context.FlagAt("runAsNonRoot") == false) is { } owners)
        {
            return $"runAsNonRoot is false ({owners})";
        }

        return ofPod != true && pod.ContainersWhere(container => container.SecurityContext.FlagAt("runAsNonRoot") is null) is { } containers
            ? $"runAsNonRoot is not true (pod or {containers})"
            : null;
    }
}
