using System.Security.Cryptography;
using Policies.Lowering;
using Policies.Objects;
using Policies.Rendering.Index;

namespace Policies.Rendering.Output;

/// <summary>Everything that a cluster's folder is to hold, and what the index says of the cluster.</summary>
internal sealed record ClusterTree(IReadOnlyList<DesiredFile> Files, string Digest, ClusterIndex Index)
{
    private const string KustomizationPath = "kustomization.yaml";

    public static ClusterTree Of(LoweredCluster lowered, ManifestRenderer renderer, IndexBuilder index)
    {
        var member = lowered.Cluster.MemberPath;
        var rendered = new List<RenderedManifest>(lowered.Manifests.Count + 1);
        foreach (var manifest in lowered.Manifests)
        {
            rendered.Add(renderer.Render(manifest));
        }

        rendered.Add(renderer.Render(KustomizationPath, member, member, Kustomization(lowered.Manifests)));
        rendered.Sort((left, right) => string.CompareOrdinal(left.File.Path, right.File.Path));
        Check(rendered, lowered);

        var inventoried = rendered.ConvertAll(file => file.Inventoried);
        var digest = TreeDigest.Of(inventoried);
        var inventory = new Inventory(Inventory.CurrentVersion, lowered.Cluster.Cluster.Name, digest, inventoried).ToText();
        var inventoryDigest = SHA256.HashData(inventory.Span);
        List<DesiredFile> files = [.. rendered.Select(file => file.File), new(Inventory.FilePath, member, inventory, inventoryDigest)];
        return new(files, digest, index.OfCluster(lowered, digest, Convert.ToHexStringLower(inventoryDigest), rendered.ConvertAll(file => file.Indexed)));
    }

    // Without it, an agent would take every YAML file in the folder for an object, and kubectl kustomize nothing.
    private static Mapping Kustomization(IReadOnlyList<Manifest> manifests) => Mapping.Of(
        ("apiVersion", "kustomize.config.k8s.io/v1beta1"),
        ("kind", "Kustomization"),
        ("resources", Sequence.OfTexts(manifests.Select(manifest => manifest.Path).Order(StringComparer.Ordinal))));

    private static void Check(List<RenderedManifest> sorted, LoweredCluster lowered)
    {
        for (var i = 0; i < sorted.Count; i++)
        {
            var path = sorted[i].File.Path;
            if (path.StartsWith(".policies/", StringComparison.OrdinalIgnoreCase) || (i > 0 && sorted[i - 1].File.Path == path))
            {
                throw new InvalidOperationException($"Two files of '{lowered.Cluster.Cluster.Name}' would be '{path}'.");
            }
        }
    }
}
