using Policies.Reconciler.Syncing;
using Spectre.Console;

namespace Policies.Cli.Reconciling;

/// <summary>Shows how far a run is: a bar on a terminal, nothing elsewhere.</summary>
internal static class ProgressLine
{
    /// <summary>Does some work and shows it.</summary>
    public static async Task<SyncResult> ShowAsync(Streams streams, int clusters, Func<IProgress<ClusterReport>?, Task<SyncResult>> work)
    {
        if (!Terminal.IsForRemarks)
        {
            return await work(null).ConfigureAwait(false);
        }

        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(streams.Remarks) });
        return await console.Progress().AutoClear(true).HideCompleted(true).StartAsync(async shown =>
        {
            var bar = shown.AddTask("cluster repositories", maxValue: Math.Max(1, clusters));
            return await work(new Counter(bar)).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    // Progress<T> reports later and on another thread; a bar counts at once.
    private sealed class Counter(ProgressTask bar) : IProgress<ClusterReport>
    {
        public void Report(ClusterReport value) => bar.Increment(1);
    }
}
