using Policies.Reconciler.Compiled;
using Policies.Reconciler.Git;
using Policies.Reconciler.Repositories;
using Policies.Reconciler.Syncing;

namespace Policies.Reconciler.Watching;

/// <summary>Finds whether a cluster's branch is no longer where a run left it.</summary>
internal sealed class MovedTargets(IRepositories repositories)
{
    /// <summary>The name of a cluster whose branch moved; null where none did. One that was not seen, or cannot be asked, is left to the next sync, which says so.</summary>
    public async Task<string?> FindAsync(WatchedFleet watched, SyncResult last, CancellationToken cancellation)
    {
        var clusters = watched.Fleet.Clusters.ToDictionary(cluster => cluster.Name, StringComparer.Ordinal);
        string? moved = null;
        using var found = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        try
        {
            await Parallel.ForEachAsync(
                last.Clusters.Where(report => report.Head is not null),
                new ParallelOptions { MaxDegreeOfParallelism = watched.Options.Parallel, CancellationToken = found.Token },
                async (report, end) =>
                {
                    if (await HasMovedAsync(clusters[report.Cluster], watched.Options, report.Head, end).ConfigureAwait(false))
                    {
                        moved = report.Cluster;
                        await found.CancelAsync().ConfigureAwait(false);
                    }
                }).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (moved is not null)
        {
            // One is enough.
        }

        return moved;
    }

    private async Task<bool> HasMovedAsync(CompiledCluster cluster, SyncOptions options, string? head, CancellationToken cancellation)
    {
        try
        {
            var repository = await repositories.OpenAsync(Syncing.Targets.Of(cluster, options.IsLocal), cancellation).ConfigureAwait(false);
            await using (repository.ConfigureAwait(false))
            {
                return (await repository.LookAsync(cancellation).ConfigureAwait(false)).Branch?.ToString() != head;
            }
        }
        catch (GitException)
        {
            return false;
        }
    }
}
