using System.CommandLine;
using Policies.Cli.Reconciling;
using Policies.Reconciler.State;

namespace Policies.Cli.Commands;

/// <summary>Brings cluster repositories back to what was synced for a revision: <c>policies rollback</c>.</summary>
internal static class RollbackCommand
{
    /// <summary>The command.</summary>
    public static Command Make(Streams streams)
    {
        var people = new PeopleOptions();
        var to = new Option<string>("--to") { Description = "The revision, or its beginning", HelpName = "REV", Required = true };
        var because = new Option<string>("--because") { Description = "Why", HelpName = "TEXT", DefaultValueFactory = _ => "rolled back" };
        var dry = new Option<bool>("--dry-run") { Description = "Push nothing" };
        var approve = new Option<string[]>("--approve") { Description = "Let exactly this plan pass the deletion budget; may be given again", HelpName = "PLAN-DIGEST" };
        var command = new Command("rollback", "Brings back what was synced for a revision, ignoring waves and freezes, and pins it") { to, because, dry, approve };
        people.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var revision = parsed.GetRequiredValue(to);
            if (revision.Length < 4)
            {
                throw CommandFailure.WrongUsage("--to takes at least four characters of a revision");
            }

            var before = await SourceRevision.BeforeAsync(revision, cancellation).ConfigureAwait(false);
            var pin = new Pin(revision, parsed.GetValue(because)!, PeopleOptions.Who);
            return (int)await people.ForEachAsync(
                parsed,
                streams,
                (interventions, cluster, options) => interventions.RollbackAsync(
                    cluster, revision, before, pin, options with { IsDry = parsed.GetValue(dry), Approved = (parsed.GetValue(approve) ?? []).ToHashSet() }, cancellation)).ConfigureAwait(false);
        });
        return command;
    }
}
