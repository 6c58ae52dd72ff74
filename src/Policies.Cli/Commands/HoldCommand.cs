using System.CommandLine;
using System.Globalization;
using Policies.Cli.Reconciling;
using Policies.Reconciler.State;

namespace Policies.Cli.Commands;

/// <summary>Stops every runner for some clusters: <c>policies hold</c>.</summary>
internal static class HoldCommand
{
    /// <summary>The command.</summary>
    public static Command Make(Streams streams)
    {
        var people = new PeopleOptions();
        var because = new Option<string>("--because") { Description = "Why", HelpName = "TEXT", Required = true };
        var until = new Option<string?>("--until") { Description = "The last day of it; without it only resume ends it", HelpName = "DAY" };
        var command = new Command("hold", "Leaves cluster repositories as they are until somebody resumes them") { because, until };
        people.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var day = parsed.GetValue(until);
            if (day is not null && !DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            {
                throw CommandFailure.WrongUsage($"--until takes a day, such as 2026-12-31, and not '{day}'");
            }

            var hold = new Hold(parsed.GetRequiredValue(because), day, PeopleOptions.Who);
            return (int)await people.ForEachAsync(parsed, streams, (interventions, cluster, options) => interventions.HoldAsync(cluster, hold, options, cancellation)).ConfigureAwait(false);
        });
        return command;
    }
}
