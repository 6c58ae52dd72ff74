using Policies.Objects;

namespace Policies.Verification.Admission.Checks;

/// <summary>System calls are not unfiltered by an explicit word: up to 1.18 an annotation, from 1.19 on a field.</summary>
internal sealed class SeccompProfileBaseline() : PodSecurityCheck("seccompProfile_baseline", AdmissionLevel.Baseline)
{
    private const string OfPod = "seccomp.security.alpha.kubernetes.io/pod";
    private const string OfContainer = "container.seccomp.security.alpha.kubernetes.io/";

    public override string? Fault(ReviewedPod pod, StandardVersion version)
    {
        var owners = version.Minor < 19 ? Annotated(pod) : pod.OwnersWhere(context => context.MappingAt("seccompProfile") is { } profile && !IsAllowed(profile));
        return owners is null ? null : $"the seccomp profile is neither the runtime's nor a local one ({owners})";
    }

    /// <summary>Whether a profile filters system calls.</summary>
    public static bool IsAllowed(Mapping profile) => profile.TextAt("type") is "RuntimeDefault" or "Localhost";

    private static string? Annotated(ReviewedPod pod)
    {
        var wrong = pod.Containers.Select(container => OfContainer + container.Name).Prepend(OfPod)
            .Where(key => pod.Annotations.TextAt(key) is { } profile && !IsAllowed(profile))
            .Select(key => $"annotation '{key}'")
            .ToList();
        return wrong.Count == 0 ? null : string.Join(", ", wrong);
    }

    private static bool IsAllowed(string profile) =>
        profile is "runtime/default" or "docker/default" || profile.StartsWith("localhost/", StringComparison.Ordinal);
}
