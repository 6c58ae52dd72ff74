using System.Diagnostics.Metrics;
using Policies.Reconciler.Syncing;

namespace Policies.Reconciler.Watching;

/// <summary>What a watch measures, as instruments that any exporter may read. Labels hold names of clusters, waves and kinds, and nothing that a person or a server wrote.</summary>
public sealed class FleetMeter : IDisposable
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "Policies.Reconciler";

    /// <summary>The name of the histogram of runs.</summary>
    public const string Duration = "policies_sync_duration";

    private readonly Meter meter = new(Name);
    private readonly Histogram<double> duration;
    private readonly Counter<long> failures;
    private readonly Dictionary<string, double> successes = new(StringComparer.Ordinal);
    private readonly Lock changing = new();
    private SyncResult? last;
    private double lastRun;
    private bool stopped;

    /// <summary>Makes the instruments.</summary>
    public FleetMeter()
    {
        duration = meter.CreateHistogram<double>(Duration, "s", "How long a run over the fleet took.");
        failures = meter.CreateCounter<long>("policies_failures", null, "Failures of clusters, and of runs as a whole (fleet), by kind.");
        meter.CreateObservableGauge("policies_last_run_timestamp", () => lastRun, "s", "When a run last ended.");
        meter.CreateObservableGauge("policies_last_success_timestamp", Successes, "s", "When a cluster's repository was last found, or made, what it is to be by now.");
        meter.CreateObservableGauge("policies_stopped", () => stopped ? 1 : 0, null, "Whether nothing is synced at all, because what was compiled cannot be used or lost too much.");
        meter.CreateObservableGauge("policies_failing", () => Each(report => report.Cause is { } cause ? [Of(report, 1, ("kind", Text(cause)))] : []), null, "Clusters that the last run failed at.");
        meter.CreateObservableGauge("policies_drifted_files", () => Each(report => [Of(report, report.Plan?.Drift.Count ?? 0)]), null, "Managed files that somebody changed or deleted.");
        meter.CreateObservableGauge("policies_held", () => Each(report => Hold(report) is { } hold ? [Of(report, 1, ("by", hold))] : []), null, "Clusters that are left as they are: by a person's hold or pin, a revert, or drift.");
        meter.CreateObservableGauge("policies_pending_clusters", Pending, null, "Clusters of a wave that are not yet at what was compiled.");
        foreach (var cause in Enum.GetValues<FailureCause>().Select(Text).Append("fleet"))
        {
            failures.Add(0, new KeyValuePair<string, object?>("kind", cause));
        }
    }

    /// <summary>Takes in what a run found and did.</summary>
    public void Record(WatchRun run)
    {
        lock (changing)
        {
            duration.Record(run.Duration.TotalSeconds);
            lastRun = run.Ended.ToUnixTimeMilliseconds() / 1000.0;
            stopped = run.Result is null or { Stopped: not null };
            if (stopped)
            {
                failures.Add(1, new KeyValuePair<string, object?>("kind", "fleet"));
                return;
            }

            last = run.Result;
            foreach (var report in last!.Clusters)
            {
                if (report.Cause is { } cause)
                {
                    failures.Add(1, new KeyValuePair<string, object?>("kind", Text(cause)));
                }
                else
                {
                    successes[report.Cluster] = lastRun;
                }
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => meter.Dispose();

    private List<Measurement<double>> Successes()
    {
        lock (changing)
        {
            return [.. (last?.Clusters ?? []).Where(report => successes.ContainsKey(report.Cluster)).Select(report => new Measurement<double>(successes[report.Cluster], new KeyValuePair<string, object?>("cluster", report.Cluster)))];
        }
    }

    private List<Measurement<int>> Pending()
    {
        lock (changing)
        {
            return [.. (last?.Clusters ?? [])
                .GroupBy(report => report.Wave ?? "none")
                .Select(wave => new Measurement<int>(
                    wave.Count(report => report.Outcome is ClusterOutcome.Waiting or ClusterOutcome.Pending or ClusterOutcome.Proposed),
                    new KeyValuePair<string, object?>("wave", wave.Key)))];
        }
    }

    private List<Measurement<int>> Each(Func<ClusterReport, IEnumerable<Measurement<int>>> measure)
    {
        lock (changing)
        {
            return [.. (last?.Clusters ?? []).SelectMany(measure)];
        }
    }

    private static Measurement<int> Of(ClusterReport report, int value, params (string Key, string Value)[] labels) =>
        new(value, [new("cluster", report.Cluster), .. labels.Select(label => new KeyValuePair<string, object?>(label.Key, label.Value))]);

    private static string? Hold(ClusterReport report) => report switch
    {
        { Outcome: ClusterOutcome.Pinned } => "pin",
        { Outcome: ClusterOutcome.Held, Plan.Drift.Count: > 0 } => "drift",
        { Outcome: ClusterOutcome.Held, State.Hold: not null } => "hold",
        { Outcome: ClusterOutcome.Held } => "revert",
        _ => null,
    };

    private static string Text(FailureCause cause) => cause.ToString().ToLowerInvariant();
}
