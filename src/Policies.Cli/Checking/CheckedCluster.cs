using Policies.Manifests;
using Policies.Objects;
using Policies.Verification.Network;

namespace Policies.Cli.Checking;

/// <summary>Objects that are meant for one cluster, so that it can be asked what they mean together.</summary>
/// <param name="Objects">The objects.</param>
/// <param name="KnownWorkloads">Workloads that run in it although the manifests do not hold them.</param>
internal sealed record CheckedCluster(IReadOnlyList<CheckedObject> Objects, IReadOnlyList<KnownWorkload> KnownWorkloads)
{
    /// <summary>The manifests; of what makes pods its name and place.</summary>
    public IReadOnlyList<Manifest> Manifests { get; } = [.. Objects.Select(one => one.Manifest)];

    /// <summary>
    /// Divides an input of which nothing says what belongs together: where two folders hold one object, they are for two clusters, and so is
    /// whatever lies beside them.
    /// </summary>
    public static IEnumerable<CheckedCluster> Divide(IReadOnlyList<CheckedObject> objects) => Divide(objects, 0).Select(part => new CheckedCluster(part, []));

    private static IEnumerable<IReadOnlyList<CheckedObject>> Divide(IReadOnlyList<CheckedObject> objects, int depth)
    {
        if (!HoldsOneObjectTwice(objects))
        {
            return [objects];
        }

        var folders = objects.GroupBy(one => FolderAt(one.Manifest, depth), StringComparer.Ordinal).ToList();
        return folders is [{ Key: "" }]
            ? [objects]
            : folders.SelectMany(folder => folder.Key.Length == 0 ? [folder.ToList()] : Divide([.. folder], depth + 1));
    }

    private static bool HoldsOneObjectTwice(IReadOnlyList<CheckedObject> objects)
    {
        var folders = new Dictionary<ObjectKey, string?>();
        return objects.Select(one => one.Manifest).Any(manifest => manifest.Object.Name.Length > 0
            && !folders.TryAdd(manifest.Object.Key, Path.GetDirectoryName(manifest.File))
            && folders[manifest.Object.Key] != Path.GetDirectoryName(manifest.File));
    }

    private static string FolderAt(Manifest manifest, int depth) => manifest.File.Split('/') is var steps && depth < steps.Length - 1 ? steps[depth] : "";
}
