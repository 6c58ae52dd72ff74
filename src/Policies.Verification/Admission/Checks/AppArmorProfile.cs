namespace Policies.Verification.Admission.Checks;

/// <summary>AppArmor is not switched off.</summary>
internal sealed class AppArmorProfile() : PodSecurityCheck("appArmorProfile", AdmissionLevel.Baseline)
{
    private const string Annotation = "container.apparmor.security.beta.kubernetes.io/";

    public override string? Fault(ReviewedPod pod, StandardVersion version)
    {
        var annotated = pod.Annotations
            .Where(entry => entry.Key.StartsWith(Annotation, StringComparison.Ordinal) && !IsAllowed(pod.Annotations.TextAt(entry.Key) ?? ""))
            .Select(entry => $"annotation '{entry.Key}'");
        var fields = pod.OwnersWhere(context => context.MappingAt("appArmorProfile") is { } profile && profile.TextAt("type") is not ("RuntimeDefault" or "Localhost"));
        var faults = fields is null ? annotated.ToList() : [.. annotated, fields];
        return faults.Count == 0 ? null : $"the AppArmor profile is neither the runtime's nor a local one ({string.Join(", ", faults)})";
    }

    private static bool IsAllowed(string profile) =>
        profile.Length == 0 || profile == "runtime/default" || profile.StartsWith("localhost/", StringComparison.Ordinal);
}
