using System.Security.Cryptography;
using Policies.Lowering;
using Policies.Objects;
using Policies.Rendering.Index;

namespace Policies.Rendering.Output;

/// <summary>Everything that a cluster's folder is to hold, and what the index says of the cluster, with a line for each file.</summary>
internal sealed record ClusterTree(IReadOnlyList<DesiredFile> Files, string Digest, ClusterIndex Index, IReadOnlyList<byte[]> IndexLines)
{
    private const string KustomizationPath = "kustomization.yaml";

    public static ClusterTree Of(LoweredCluster lowered, ManifestRenderer renderer, IndexBuilder index)
    {
        var member = lowered.Cluster.MemberPath;
        var mark = AgentMark.Of(lowered.Cluster.Cluster.Engine);
        var rendered = new List<RenderedManifest>(lowered.Manifests.Count + 1);
        foreach (var manifest in lowered.Manifests)
        {
            rendered.Add(renderer.Render(manifest));
        }

        var kustomization = renderer.Render(KustomizationPath, member, member, Kustomization(lowered.Manifests), remark: mark);
        rendered.Insert(rendered.FindIndex(file => string.CompareOrdinal(file.File.Path, KustomizationPath) > 0) is var place and >= 0 ? place : rendered.Count, kustomization);
        Check(rendered, lowered);

        var inventoried = rendered.ConvertAll(file => file.Inventoried);
        var digest = TreeDigest.Of(inventoried);
        var inventory = Inventory.ToText(mark, lowered.Cluster.Cluster.Name, digest, rendered.ConvertAll(file => file.InventoryLine));
        var inventoryDigest = SHA256.HashData(inventory.Span);
        List<DesiredFile> files = [.. rendered.Select(file => file.File), new(Inventory.FilePath, member, inventory, inventoryDigest)];
        return new(
            files,
            digest,
            index.OfCluster(lowered, digest, Convert.ToHexStringLower(inventoryDigest), rendered.ConvertAll(file => file.Indexed)),
            rendered.ConvertAll(file => file.IndexLine));
    }

    // Without it, an agent would take every YAML file in the folder for an object, and kubectl kustomize nothing.
    private static Mapping Kustomization(IReadOnlyList<Manifest> manifests) => Mapping.Of(
        ("apiVersion", "kustomize.config.k8s.io/v1beta1"),
        ("kind", "Kustomization"),
        ("resources", Sequence.OfTexts(manifests.Select(manifest => manifest.Path))));

    private static void Check(List<RenderedManifest> sorted, LoweredCluster lowered)
    {
        for (var i = 0; i < sorted.Count; i++)
        {
            var path = sorted[i].File.Path;
            if (path.StartsWith(".policies/", StringComparison.OrdinalIgnoreCase) || (i > 0 && string.CompareOrdinal(sorted[i - 1].File.Path, path) >= 0))
            {
                throw new InvalidOperationException($"The files of '{lowered.Cluster.Cluster.Name}' are not each one, and sorted: '{path}'.");
            }
        }
    }
}
