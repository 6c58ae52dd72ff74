using Policies.Reconciler.Compiled;
using Policies.Reconciler.State;

namespace Policies.Reconciler.Syncing;

/// <summary>Clusters that were in the fleet at the last sync and left it without a word.</summary>
internal static class LostClusters
{
    public static IReadOnlyList<string> Of(CompiledFleet fleet, IEnumerable<SyncState?> states)
    {
        var last = states.Where(state => state is { Fleet.Count: > 0 }).MaxBy(state => (state!.At, state.Cluster));
        var known = fleet.Clusters.Select(cluster => cluster.Name)
            .Concat(fleet.Clusters.SelectMany(cluster => cluster.Index.FormerNames))
            .Concat(fleet.Index.Retired.Where(leaving => leaving.Kind == RetiredKind.Cluster).Select(leaving => leaving.Name));
        return last is null ? [] : [.. last.Fleet.Except(known, StringComparer.Ordinal)];
    }
}
