using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using Policies.Cli.Reconciling;
using Policies.Reconciler.Compiled;
using Policies.Reconciler.Syncing;
using Policies.Reconciler.Watching;
using Policies.Rendering.Index;

namespace Policies.Cli.Watching;

/// <summary>The run of <c>sync --watch</c>: the watch itself, what it says, and the server of its health and metrics.</summary>
internal sealed class Watch(FleetOptions fleetOptions, ChangeOptions changeOptions, WatchOptions watchOptions, ParseResult parsed, Streams streams)
{
    private readonly Dictionary<string, string> said = new(StringComparer.Ordinal);
    private string? revisionOf;
    private string revision = "";

    /// <summary>Whether changes are proposed on a branch of their own.</summary>
    public bool Proposes { get; init; }

    /// <summary>Whether nothing is pushed.</summary>
    public bool IsDry { get; init; }

    /// <summary>Whether each run is a line of JSON.</summary>
    public bool IsJson { get; init; }

    /// <summary>Goes on until it is told to end, which is a good end.</summary>
    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        using var http = FleetOptions.Http();
        using var meter = new FleetMeter();
        var health = new WatchHealth(TimeProvider.System);
        var watch = new FleetWatch(end => ReadAsync(http, end), Stamp, fleetOptions.Repositories(parsed), watchOptions.Pace(parsed), TimeProvider.System);
        var server = await WatchServer.StartAsync(watchOptions.Listen(parsed), health, cancellation).ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            streams.Remark($"health and metrics are at {server.Address}");
            await watch.RunAsync(Told, health.Beat, cancellation).ConfigureAwait(false);
        }

        streams.Remark("stopped");
        return ExitCode.Success;

        void Told(WatchRun run)
        {
            meter.Record(run);
            health.Ran(run);
            Say(run);
        }
    }

    private async Task<WatchedFleet> ReadAsync(HttpClient http, CancellationToken cancellation)
    {
        CompiledFleet fleet;
        try
        {
            fleet = fleetOptions.Fleet(parsed);
        }
        catch (CommandFailure failure)
        {
            throw new CompiledException(failure.Message, failure);
        }

        var options = await changeOptions
            .WithAsync(fleetOptions.Sync(parsed, fleet) with { Proposes = Proposes, IsDry = IsDry }, parsed, cancellation, unsaid: OnDrift.Hold)
            .ConfigureAwait(false);

        // The commit in this folder moves before the fleet is compiled anew: it counts with the next index.
        var stamp = Stamp();
        (revisionOf, revision) = revisionOf == stamp ? (revisionOf, revision) : (stamp, options.Revision);
        return new(fleet, options with { Revision = revision }, fleetOptions.Source(parsed, fleet, http));
    }

    private string Stamp()
    {
        try
        {
            return Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(fleetOptions.Index(parsed), FleetIndex.FilePath))));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    // Of clusters, only what is not as it was at the last run.
    private void Say(WatchRun run)
    {
        if (run.Fault is { } fault)
        {
            streams.Remark($"error: nothing was synced: {fault}");
            return;
        }

        if (IsJson)
        {
            ReportJson.WriteLine(streams.Data, run.Result!);
            streams.Data.Flush();
            return;
        }

        if (run.Result!.Stopped is { } stopped)
        {
            streams.Remark($"error: nothing was synced: {stopped}");
        }

        foreach (var report in run.Result.Clusters)
        {
            var line = ReportText.Line(report);
            if (said.GetValueOrDefault(report.Cluster) != line)
            {
                ReportText.Write(streams.Data, report);
                said[report.Cluster] = line;
            }
        }

        streams.Data.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{run.Ended.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ} {run.Reason}: {ReportText.Summary(run.Result)}"));
        streams.Data.Flush();
    }
}
