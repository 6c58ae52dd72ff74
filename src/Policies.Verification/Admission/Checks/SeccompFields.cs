using Policies.Verification.Admission.Pods;

namespace Policies.Verification.Admission.Checks;

/// <summary>What both levels ask of the fields <c>seccompProfile.type</c> that are written.</summary>
internal static class SeccompFields
{
    public static Refusal? ReviewTypes(ReviewedPod pod)
    {
        var types = new SortedSet<string>(StringComparer.Ordinal);
        var isPod = IsForbidden(pod.Security.SeccompType, types);
        var containers = ContainersOf.Where(pod, container => IsForbidden(container.Security.SeccompType, types));
        return isPod || containers is not null
            ? new("seccompProfile", $"{Wording.Setters(isPod, containers ?? [])} must not set securityContext.seccompProfile.type to {Wording.Quoted(types)}")
            : null;
    }

    private static bool IsForbidden(string? type, SortedSet<string> types) =>
        type is not (null or "RuntimeDefault" or "Localhost") && (types.Add(type) || true);
}
