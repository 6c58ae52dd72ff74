using System.CommandLine;
using Policies.Cli.Reconciling;
using Policies.Cli.Watching;
using Policies.Reconciler.Syncing;

namespace Policies.Cli.Commands;

/// <summary>Brings cluster repositories to the compiled state: <c>policies sync</c>.</summary>
internal static class SyncCommand
{
    /// <summary>The command.</summary>
    public static Command Make(Streams streams)
    {
        var fleetOptions = new FleetOptions();
        var changeOptions = new ChangeOptions();
        var watchOptions = new WatchOptions();
        var dry = new Option<bool>("--dry-run") { Description = "Push nothing" };
        var propose = new Option<bool>("--propose") { Description = "Propose changes on a branch of their own, and say what a pull request needs" };
        var output = OutputOption.Of("text", "json");
        var command = new Command("sync", "Brings cluster repositories to the compiled state") { dry, propose, output };
        fleetOptions.AddTo(command);
        changeOptions.AddTo(command);
        watchOptions.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            if (watchOptions.IsOn(parsed))
            {
                var watch = new Watch(fleetOptions, changeOptions, watchOptions, parsed, streams) { Proposes = parsed.GetValue(propose), IsDry = parsed.GetValue(dry), IsJson = parsed.GetValue(output) == "json" };
                return (int)await watch.RunAsync(cancellation).ConfigureAwait(false);
            }

            var fleet = fleetOptions.Fleet(parsed);
            var options = await changeOptions
                .WithAsync(fleetOptions.Sync(parsed, fleet) with { IsDry = parsed.GetValue(dry), Proposes = parsed.GetValue(propose) }, parsed, cancellation)
                .ConfigureAwait(false);
            using var http = FleetOptions.Http();
            var sync = new FleetSync(fleetOptions.Repositories(parsed), fleetOptions.Source(parsed, fleet, http), TimeProvider.System);
            var result = await ProgressLine.ShowAsync(
                streams,
                options.Clusters.Count > 0 ? options.Clusters.Count : fleet.Clusters.Count,
                progress => sync.RunAsync(fleet, options, progress, cancellation)).ConfigureAwait(false);
            if (parsed.GetValue(output) == "json")
            {
                ReportJson.Write(streams.Data, result);
            }
            else
            {
                ReportText.Write(streams.Data, result);
            }

            return (int)Ends.Of(result, streams);
        });
        return command;
    }
}
