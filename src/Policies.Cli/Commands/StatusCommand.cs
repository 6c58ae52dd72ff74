using System.CommandLine;
using Policies.Cli.Reconciling;
using Policies.Reconciler.Syncing;

namespace Policies.Cli.Commands;

/// <summary>How cluster repositories stand: <c>policies status</c>.</summary>
internal static class StatusCommand
{
    /// <summary>The command.</summary>
    public static Command Make(Streams streams)
    {
        var fleetOptions = new FleetOptions();
        var changeOptions = new ChangeOptions();
        var output = OutputOption.Of("text", "json");
        var command = new Command("status", "Shows per cluster repository what is there, whether it is applied, and why it waits") { output };
        fleetOptions.AddTo(command);
        changeOptions.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var fleet = fleetOptions.Fleet(parsed);
            var options = await changeOptions.WithAsync(fleetOptions.Sync(parsed, fleet) with { IsDry = true }, parsed, cancellation).ConfigureAwait(false);
            using var http = FleetOptions.Http();
            var source = fleetOptions.Source(parsed, fleet, http);
            var result = await new FleetSync(fleetOptions.Repositories(parsed), source, TimeProvider.System).RunAsync(fleet, options, null, cancellation).ConfigureAwait(false);
            if (parsed.GetValue(output) == "json")
            {
                ReportJson.Write(streams.Data, result);
            }
            else
            {
                StatusText.Write(streams.Data, result);
            }

            return (int)Ends.Of(result, streams);
        });
        return command;
    }
}
