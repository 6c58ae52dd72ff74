using Policies.Verification.Admission.Pods;

namespace Policies.Verification.Admission.Checks;

/// <summary>Refuses SELinux types other than those of containers, and any user or role.</summary>
internal sealed class SeLinuxOptions() : PodSecurityCheck("seLinuxOptions", AdmissionLevel.Baseline)
{
    private const int EngineIsKnown = 31;

    public override Refusal? Review(ReviewedPod pod, int minor)
    {
        var types = new SortedSet<string>(StringComparer.Ordinal);
        var isPod = IsForbidden(pod.Security, minor, types);
        var containers = ContainersOf.Where(pod, container => IsForbidden(container.Security, minor, types));
        if (!isPod && containers is null)
        {
            return null;
        }

        List<string> said = [];
        if (types.Count > 0)
        {
            said.Add($"{Wording.Counted("type", "types", types.Count)} {Wording.Quoted(types)}");
        }

        if (IsSet(pod, security => security.SeLinuxUser))
        {
            said.Add("user may not be set");
        }

        if (IsSet(pod, security => security.SeLinuxRole))
        {
            said.Add("role may not be set");
        }

        return new("seLinuxOptions", $"{Wording.Setters(isPod, containers ?? [])} set forbidden securityContext.seLinuxOptions: {string.Join("; ", said)}");
    }

    private static bool IsForbidden(SecurityContext security, int minor, SortedSet<string> types)
    {
        var isTypeAllowed = security.SeLinuxType is null or "" or "container_t" or "container_init_t" or "container_kvm_t"
            || (security.SeLinuxType == "container_engine_t" && minor >= EngineIsKnown);
        if (!isTypeAllowed)
        {
            types.Add(security.SeLinuxType!);
        }

        return !isTypeAllowed || security.SeLinuxUser is { Length: > 0 } || security.SeLinuxRole is { Length: > 0 };
    }

    private static bool IsSet(ReviewedPod pod, Func<SecurityContext, string?> field) =>
        field(pod.Security) is { Length: > 0 } || pod.Containers.Any(container => field(container.Security) is { Length: > 0 });
}
