using System.CommandLine;
using Policies.Cli.Reconciling;

namespace Policies.Cli.Commands;

/// <summary>Lets held, pinned and reverted clusters go on: <c>policies resume</c>.</summary>
internal static class ResumeCommand
{
    /// <summary>The command.</summary>
    public static Command Make(Streams streams)
    {
        var people = new PeopleOptions();
        var command = new Command("resume", "Lets cluster repositories go on that are held, pinned, or were brought back by somebody");
        people.AddTo(command);
        command.SetAction(async (parsed, cancellation) => (int)await people
            .ForEachAsync(parsed, streams, (interventions, cluster, options) => interventions.ResumeAsync(cluster, options, cancellation))
            .ConfigureAwait(false));
        return command;
    }
}
