namespace Policies.Verification.Changes;

/// <summary>Changes that the same clusters have in common.</summary>
/// <param name="Clusters">The clusters, sorted; one without a name where the input is no fleet.</param>
/// <param name="Changes">What changes on each of them.</param>
public sealed record FleetChange(IReadOnlyList<string> Clusters, IReadOnlyList<Change> Changes)
{
    /// <summary>Puts together what changes in the same way on several clusters: what most have in common first.</summary>
    public static IReadOnlyList<FleetChange> Of(IEnumerable<(string Cluster, IReadOnlyList<Change> Changes)> clusters)
    {
        var known = new Dictionary<(string Word, string Text), (Change Change, SortedSet<string> Clusters)>();
        foreach (var (cluster, changes) in clusters)
        {
            foreach (var change in changes)
            {
                var key = (change.Word, change.Text);
                if (!known.TryGetValue(key, out var found))
                {
                    known.Add(key, found = (change, new(StringComparer.Ordinal)));
                }

                found.Clusters.Add(cluster);
            }
        }

        return
        [
            .. known.Values.GroupBy(found => string.Join('\n', found.Clusters), StringComparer.Ordinal)
                .Select(same => new FleetChange([.. same.First().Clusters], [.. same.OrderBy(found => Rank(found.Change)).ThenBy(found => found.Change.Text, StringComparer.Ordinal).Select(found => found.Change)]))
                .OrderByDescending(same => same.Clusters.Count)
                .ThenBy(same => string.Join('\n', same.Clusters), StringComparer.Ordinal),
        ];
    }

    private static int Rank(Change change) => change is ChangedStandard ? int.MaxValue : (int)change.Kinds[0];
}
