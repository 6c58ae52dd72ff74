using Policies.Objects;

namespace Policies.Verification.Admission.Checks;

/// <summary>SELinux keeps to the types of containers, and to no user or role.</summary>
internal sealed class SeLinuxOptions() : PodSecurityCheck("seLinuxOptions", AdmissionLevel.Baseline)
{
    public override string? Fault(ReviewedPod pod, StandardVersion version) =>
        pod.OwnersWhere(context => context.MappingAt("seLinuxOptions") is { } options && !IsAllowed(options, version)) is { } owners
            ? $"seLinuxOptions sets a user, a role, or a type that is none of containers' ({owners})"
            : null;

    private static bool IsAllowed(Mapping options, StandardVersion version) =>
        (options.TextAt("type") ?? "") switch
        {
            "" or "container_t" or "container_init_t" or "container_kvm_t" => true,
            "container_engine_t" => version.Minor >= 31,
            _ => false,
        }
        && options.TextAt("user") is null or "" && options.TextAt("role") is null or "";
}
