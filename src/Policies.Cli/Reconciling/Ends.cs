using Policies.Reconciler.Syncing;

namespace Policies.Cli.Reconciling;

/// <summary>Ends a run: notes and faults to the remarks, and the exit code.</summary>
internal static class Ends
{
    /// <summary>Of a run over the fleet.</summary>
    /// <exception cref="CommandFailure">All was stopped.</exception>
    public static ExitCode Of(SyncResult result, Streams streams)
    {
        foreach (var note in result.Notes)
        {
            streams.Remark($"note: {note}");
        }

        return result.Stopped is { } stopped
            ? throw new CommandFailure(ExitCode.No, $"nothing was synced: {stopped}")
            : Of(result.Clusters, streams);
    }

    /// <summary>Of what became of some clusters; 1 where all of them failed, for then nothing succeeded.</summary>
    public static ExitCode Of(IReadOnlyList<ClusterReport> reports, Streams streams)
    {
        var failed = reports.Where(report => report.IsFailure).ToList();
        foreach (var report in failed)
        {
            streams.Remark($"error: {report.Cluster}: {ReportText.Line(report)}");
        }

        return failed.Count == 0 ? ExitCode.Success : failed.Count == reports.Count ? ExitCode.No : ExitCode.Partial;
    }
}
