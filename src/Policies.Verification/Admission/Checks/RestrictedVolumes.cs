using Policies.Objects;

namespace Policies.Verification.Admission.Checks;

/// <summary>Only kinds of volumes are mounted that give away nothing of the host.</summary>
internal sealed class RestrictedVolumes() : PodSecurityCheck("restrictedVolumes", AdmissionLevel.Restricted, overrides: "hostPathVolumes")
{
    private static readonly HashSet<string> Allowed = new(StringComparer.Ordinal)
    {
        "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "image", "persistentVolumeClaim", "projected", "secret",
    };

    public override string? Fault(ReviewedPod pod, StandardVersion version)
    {
        var wrong = pod.Spec.MappingsAt("volumes")
            .Where(volume => Sources(volume).ToList() is { Count: > 0 } sources && !sources.Exists(Allowed.Contains))
            .Select(volume => $"'{volume.TextAt("name")}'")
            .ToList();
        return wrong.Count == 0 ? null : $"volumes are of kinds that are not allowed ({string.Join(", ", wrong)})";
    }

    // The API server makes a volume without any source an emptyDir before it is judged.
    private static IEnumerable<string> Sources(Mapping volume) =>
        volume.Where(entry => entry.Key != "name" && entry.Value is not Scalar { Kind: ScalarKind.Null }).Select(entry => entry.Key);
}
