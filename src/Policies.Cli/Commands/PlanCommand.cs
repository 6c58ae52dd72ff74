using System.CommandLine;
using Policies.Cli.Reconciling;
using Policies.Reconciler.Syncing;

namespace Policies.Cli.Commands;

/// <summary>What a sync would change: <c>policies plan</c>.</summary>
internal static class PlanCommand
{
    /// <summary>The command.</summary>
    public static Command Make(Streams streams)
    {
        var fleetOptions = new FleetOptions();
        var changeOptions = new ChangeOptions();
        var exitCode = new Option<bool>("--exit-code") { Description = "End with 2 where something would change" };
        var output = OutputOption.Of("text", "json");
        var command = new Command("plan", "Shows what sync would change, per cluster repository, and changes nothing") { exitCode, output };
        fleetOptions.AddTo(command);
        changeOptions.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var fleet = fleetOptions.Fleet(parsed);
            var options = await changeOptions.WithAsync(fleetOptions.Sync(parsed, fleet) with { IsDry = true }, parsed, cancellation).ConfigureAwait(false);
            using var http = FleetOptions.Http();
            var sync = new FleetSync(fleetOptions.Repositories(parsed), fleetOptions.Source(parsed, fleet, http), TimeProvider.System);
            var result = await sync.RunAsync(fleet, options, null, cancellation).ConfigureAwait(false);
            if (parsed.GetValue(output) == "json")
            {
                ReportJson.Write(streams.Data, result);
            }
            else
            {
                new PlanText(streams.Data, Terminal.IsForData).Write(result);
            }

            var end = Ends.Of(result, streams);
            return (int)(end == ExitCode.Success && parsed.GetValue(exitCode) && result.Clusters.Any(report => report.Outcome == ClusterOutcome.Pending) ? ExitCode.Pending : end);
        });
        return command;
    }
}
