using Policies.Verification.Admission.Pods;

namespace Policies.Verification.Admission.Checks;

/// <summary>Refuses volumes but those that Kubernetes makes itself or that a claim brings.</summary>
internal sealed class RestrictedVolumes() : PodSecurityCheck("restrictedVolumes", AdmissionLevel.Restricted, overrides: "hostPathVolumes")
{
    private static readonly HashSet<string> Allowed =
    [
        "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "image", "persistentVolumeClaim", "projected", "secret",
    ];

    // A volume without a source becomes an emptyDir before it is judged.
    public override Refusal? Review(ReviewedPod pod, int minor)
    {
        var types = new SortedSet<string>(StringComparer.Ordinal);
        var names = new List<string>();
        foreach (var volume in pod.Volumes)
        {
            var others = volume.Sources.Where(source => !Allowed.Contains(source)).ToList();
            if (others.Count > 0)
            {
                names.Add(volume.Name);
                types.UnionWith(others);
            }
        }

        return names.Count > 0
            ? new(
                "restricted volume types",
                $"{Wording.Counted("volume", "volumes", names.Count)} {Wording.Quoted(names)} {Wording.Counted("uses", "use", names.Count)} {Wording.Counted("restricted volume type", "restricted volume types", types.Count)} {Wording.Quoted(types)}")
            : null;
    }
}
