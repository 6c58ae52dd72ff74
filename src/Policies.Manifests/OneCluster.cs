using Policies.Objects;

namespace Policies.Manifests;

/// <summary>Takes what several kustomizations make for one cluster: what they make alike is there once, what they make differently has no answer.</summary>
internal static class OneCluster
{
    /// <summary>The set without repetitions, and with a fault for each kustomization that makes something otherwise than another does.</summary>
    public static ManifestSet Of(ManifestSet built)
    {
        var first = new Dictionary<ObjectKey, Manifest>();
        var (manifests, faults) = (new List<Manifest>(built.Manifests.Count), new List<ManifestFault>(built.Faults));
        var apart = new HashSet<string>(StringComparer.Ordinal);
        foreach (var manifest in built.Manifests)
        {
            if (manifest.Unit is null || first.TryAdd(manifest.Object.Key, manifest) || first[manifest.Object.Key] is var other && other.Unit == manifest.Unit)
            {
                manifests.Add(manifest);
            }
            else if (!SameText.Is(other.Object.Root, manifest.Object.Root) && apart.Add(manifest.Unit))
            {
                faults.Add(new(manifest.File, manifest.Line, $"{manifest.Object} is one thing by the kustomization '{Shown(other.Unit)}' and another by '{Shown(manifest.Unit)}'; name the folder of one of them"));
            }
        }

        return built with { Manifests = manifests, Faults = faults };
    }

    private static string Shown(string? unit) => unit is { Length: > 0 } ? unit : ".";
}
