using Policies.Manifests;
using Policies.Verification.Network;

namespace Policies.Cli.Checking;

/// <summary>Manifests that are meant for one cluster, so that it can be asked what they mean together.</summary>
/// <param name="Manifests">The objects.</param>
/// <param name="KnownWorkloads">Workloads that run in it although the manifests do not hold them.</param>
internal sealed record CheckedCluster(IReadOnlyList<Manifest> Manifests, IReadOnlyList<KnownWorkload> KnownWorkloads)
{
    /// <summary>
    /// Divides an input of which nothing says what belongs together: where two folders hold one object, they are for two clusters, and so is
    /// whatever lies beside them.
    /// </summary>
    public static IEnumerable<CheckedCluster> Divide(IReadOnlyList<Manifest> manifests) => Divide(manifests, 0).Select(part => new CheckedCluster(part, []));

    private static IEnumerable<IReadOnlyList<Manifest>> Divide(IReadOnlyList<Manifest> manifests, int depth)
    {
        if (!HoldsOneObjectTwice(manifests))
        {
            return [manifests];
        }

        var folders = manifests.GroupBy(manifest => FolderAt(manifest, depth), StringComparer.Ordinal).ToList();
        return folders is [{ Key: "" }]
            ? [manifests]
            : folders.SelectMany(folder => folder.Key.Length == 0 ? [folder.ToList()] : Divide([.. folder], depth + 1));
    }

    private static bool HoldsOneObjectTwice(IReadOnlyList<Manifest> manifests)
    {
        var folders = new Dictionary<Objects.ObjectKey, string?>();
        return manifests.Any(manifest => manifest.Object.Name.Length > 0
            && !folders.TryAdd(manifest.Object.Key, Path.GetDirectoryName(manifest.File))
            && folders[manifest.Object.Key] != Path.GetDirectoryName(manifest.File));
    }

    private static string FolderAt(Manifest manifest, int depth) => manifest.File.Split('/') is var steps && depth < steps.Length - 1 ? steps[depth] : "";
}
