using Policies.Objects;

namespace Policies.Cli.Checking;

/// <summary>Objects that are judged together, and with what.</summary>
/// <param name="Judged">The objects.</param>
/// <param name="Known">Those, and what else may be on their cluster.</param>
internal sealed record ClusterPart(IReadOnlyList<CheckedObject> Judged, IReadOnlyList<CheckedObject> Known)
{
    /// <summary>What is asked for its meaning together; nothing of what is common to several clusters, which is asked with each of them.</summary>
    public IEnumerable<CheckedCluster> Clusters { get; private init; } = [];

    /// <summary>Divides an input: two kustomizations that make an object of one name are for two clusters, as overlays are; everything else may be on each.</summary>
    public static IReadOnlyList<ClusterPart> Divide(IReadOnlyList<CheckedObject> objects)
    {
        var apart = Apart(objects);
        if (apart.Count == 0)
        {
            return [new(objects, objects) { Clusters = Together(objects) }];
        }

        var common = objects.Where(judged => UnitOf(judged) is not { } unit || !apart.Contains(unit)).ToList();
        return
        [
            new(common, objects),
            .. Conflicting(objects.Where(judged => UnitOf(judged) is { } unit && apart.Contains(unit)))
                .Select(cluster => new ClusterPart(cluster, [.. cluster, .. common]) { Clusters = Together([.. cluster, .. common]) }),
        ];
    }

    // The kustomizations that share a name with another.
    private static HashSet<string> Apart(IReadOnlyList<CheckedObject> objects)
    {
        var owners = new Dictionary<ObjectKey, string>();
        var apart = new HashSet<string>(StringComparer.Ordinal);
        foreach (var judged in objects)
        {
            if (UnitOf(judged) is { } unit && !owners.TryAdd(judged.Manifest.Object.Key, unit) && owners[judged.Manifest.Object.Key] is var other && other != unit)
            {
                apart.UnionWith([unit, other]);
            }
        }

        return apart;
    }

    // Each kustomization goes to the first cluster that has none of its objects yet.
    private static List<List<CheckedObject>> Conflicting(IEnumerable<CheckedObject> objects)
    {
        var clusters = new List<(HashSet<ObjectKey> Keys, List<CheckedObject> Objects)>();
        foreach (var unit in objects.GroupBy(UnitOf, StringComparer.Ordinal).OrderBy(unit => unit.Key, StringComparer.Ordinal))
        {
            var at = clusters.FindIndex(cluster => !unit.Any(judged => cluster.Keys.Contains(judged.Manifest.Object.Key)));
            if (at < 0)
            {
                at = clusters.Count;
                clusters.Add(([], []));
            }

            clusters[at].Keys.UnionWith(unit.Select(judged => judged.Manifest.Object.Key));
            clusters[at].Objects.AddRange(unit);
        }

        return [.. clusters.Select(cluster => cluster.Objects)];
    }

    private static IEnumerable<CheckedCluster> Together(IEnumerable<CheckedObject> objects) => CheckedCluster.Divide([.. objects]);

    private static string? UnitOf(CheckedObject judged) => judged.Manifest.Unit;
}
