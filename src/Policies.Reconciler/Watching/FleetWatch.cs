using Policies.Reconciler.Compiled;
using Policies.Reconciler.Repositories;
using Policies.Reconciler.Syncing;

namespace Policies.Reconciler.Watching;

/// <summary>Syncs when what was compiled or a cluster's repository changes, and at least as often as its pace says.</summary>
/// <param name="read">Reads what is compiled now.</param>
/// <param name="stamp">Names what is compiled now without reading all of it.</param>
/// <param name="repositories">The clusters' repositories.</param>
/// <param name="pace">How often it looks.</param>
/// <param name="time">The clock.</param>
public sealed class FleetWatch(Func<CancellationToken, Task<WatchedFleet>> read, Func<string> stamp, IRepositories repositories, WatchPace pace, TimeProvider time)
{
    private readonly MovedTargets targets = new(repositories);

    /// <summary>Runs until it is cancelled.</summary>
    /// <param name="told">Told of every run.</param>
    /// <param name="beat">Called whenever it got on, however little.</param>
    /// <param name="cancellation">Ends it: between two pushes, at the latest some seconds later.</param>
    public async Task RunAsync(Action<WatchRun> told, Action beat, CancellationToken cancellation)
    {
        var reason = "started";
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                // 1. Sync what is compiled now; what changes meanwhile counts as changed afterwards.
                var compiled = stamp();
                var began = time.GetTimestamp();
                var (watched, run) = await SyncAsync(reason, beat, cancellation).ConfigureAwait(false);

                // 2. Tell.
                told(run with { Ended = time.GetUtcNow(), Duration = time.GetElapsedTime(began) });

                // 3. Wait for a reason to do it again.
                reason = await WaitAsync(compiled, watched, run.Result, beat, cancellation).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task<(WatchedFleet? Watched, WatchRun Run)> SyncAsync(string reason, Action beat, CancellationToken cancellation)
    {
        try
        {
            var watched = await read(cancellation).ConfigureAwait(false);
            var sync = new FleetSync(repositories, watched.Source, time);
            var result = await sync.RunAsync(watched.Fleet, watched.Options, new Beats(beat), cancellation).ConfigureAwait(false);
            return (watched, new(reason, result, null, default, default));
        }
        catch (CompiledException fault)
        {
            // A build may be half way: the next look may find all of it.
            return (null, new(reason, null, fault.Message, default, default));
        }
    }

    private async Task<string> WaitAsync(string compiled, WatchedFleet? watched, SyncResult? last, Action beat, CancellationToken cancellation)
    {
        var began = time.GetTimestamp();
        var looked = began;
        while (time.GetElapsedTime(began) < pace.Most)
        {
            await Task.Delay(pace.Index, time, cancellation).ConfigureAwait(false);
            beat();
            if (stamp() != compiled)
            {
                return "what is compiled changed";
            }

            if (watched is not null && last is not null && time.GetElapsedTime(looked) >= pace.Targets)
            {
                if (await targets.FindAsync(watched, last, cancellation).ConfigureAwait(false) is { } moved)
                {
                    return $"the repository of {moved} changed";
                }

                looked = time.GetTimestamp();
            }
        }

        return "it was time";
    }

    private sealed class Beats(Action beat) : IProgress<ClusterReport>
    {
        public void Report(ClusterReport value) => beat();
    }
}
