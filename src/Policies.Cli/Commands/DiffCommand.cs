using System.CommandLine;
using Policies.Cli.Comparing;
using Policies.Verification.Changes;
using Policies.Verification.Queries;

namespace Policies.Cli.Commands;

/// <summary><c>policies diff OLD NEW</c>: what changed in meaning.</summary>
internal static class DiffCommand
{
    private const string Any = "any";

    private static readonly string[] Kinds = [.. Enum.GetValues<ChangeKind>().Select(ChangeJson.Name), Any];

    private static readonly Argument<string> Old = new("OLD") { Description = "A folder or file of manifests, a folder that the compiler wrote, or with --repo a revision" };

    private static readonly Argument<string> New = new("NEW") { Description = "The same at the later time" };

    private static readonly Option<string?> Repository = new("--repo") { Description = "A git repository; OLD and NEW are revisions of it", HelpName = "DIR" };

    private static readonly Option<string?> Within = new("--path") { Description = "The folder within the revisions", HelpName = "PATH" };

    private static readonly Option<string?> Workloads = new("--workloads") { Description = "A folder or file with manifests of workloads that run at both times", HelpName = "DIR" };

    private static readonly Option<string?> FailOn = new("--fail-on") { Description = $"End with 1 where there is one of these: {string.Join(", ", Kinds)}", HelpName = "KIND,…" };

    private static readonly Option<string> Output = OutputOption.Of("text", "json", "md");

    public static Command Make(Streams streams)
    {
        var command = new Command("diff", "Says what changed in meaning: connections opened and closed, rights gained and lost, pods admitted and refused")
        {
            Old, New, Repository, Within, Workloads, FailOn, Output,
        };
        command.SetAction(async (parsed, cancellation) => (int)await RunAsync(parsed, streams, cancellation).ConfigureAwait(false));
        return command;
    }

    private static async Task<ExitCode> RunAsync(ParseResult parsed, Streams streams, CancellationToken cancellation)
    {
        var failing = Failing(parsed.GetValue(FailOn));
        var workloads = parsed.GetValue(Workloads) is { } beside ? Inputs.Manifests(beside, streams) : [];
        var (old, @new) = await SidesAsync(parsed, new(streams, workloads), cancellation).ConfigureAwait(false);
        var changes = Compare(old, @new);
        switch (parsed.GetValue(Output))
        {
            case "json":
                ChangeJson.Write(streams.Data, changes);
                break;
            case "md":
                ChangeMarkdown.Write(streams.Data, changes);
                break;
            default:
                ChangeText.Write(streams.Data, changes);
                break;
        }

        if (changes.Count == 0)
        {
            streams.Remark("nothing changes in meaning");
        }

        return changes.SelectMany(group => group.Changes).Any(failing) ? ExitCode.No : ExitCode.Success;
    }

    private static Func<Change, bool> Failing(string? wanted)
    {
        var words = (wanted ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.FirstOrDefault(word => !Kinds.Contains(word)) is { } unknown || (wanted is not null && words.Length == 0))
        {
            throw CommandFailure.WrongUsage($"--fail-on '{wanted}' names no change; write some of {string.Join(", ", Kinds)}, with commas between them");
        }

        return change => words.Contains(Any) || change.Kinds.Any(kind => words.Contains(ChangeJson.Name(kind)));
    }

    private static async Task<(Side Old, Side New)> SidesAsync(ParseResult parsed, SideReader reader, CancellationToken cancellation)
    {
        var (old, @new, within) = (parsed.GetRequiredValue(Old), parsed.GetRequiredValue(New), parsed.GetValue(Within));
        if (parsed.GetValue(Repository) is not { } repository)
        {
            return within is null ? (reader.Read(old), reader.Read(@new)) : throw CommandFailure.WrongUsage("--path is a folder within revisions; say with --repo of which repository");
        }

        if (!Directory.Exists(repository))
        {
            throw CommandFailure.Unreadable($"There is no folder '{repository}'.");
        }

        var folder = Directory.CreateTempSubdirectory("policies-diff-").FullName;
        try
        {
            var revisions = new GitRevision(repository);
            return (await OfAsync(old).ConfigureAwait(false), await OfAsync(@new).ConfigureAwait(false));

            async Task<Side> OfAsync(string revision)
            {
                var target = Directory.CreateDirectory(Path.Combine(folder, revision == old ? "old" : "new", "manifests")).FullName;
                return reader.Read(await revisions.WriteAsync(revision, within, target, cancellation).ConfigureAwait(false));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IReadOnlyList<FleetChange> Compare(Side old, Side @new)
    {
        if (old.IsEmpty && @new.IsEmpty)
        {
            throw CommandFailure.Unreadable("neither OLD nor NEW holds a manifest");
        }

        if (old.IsFleet != @new.IsFleet && !old.IsEmpty && !@new.IsEmpty)
        {
            throw CommandFailure.WrongUsage("one of OLD and NEW has a folder per cluster and the other has not; name two of a kind");
        }

        try
        {
            return FleetChange.Of([.. old.Worlds.Keys.Union(@new.Worlds.Keys).Where(name => name.Length > 0 || !(old.IsFleet || @new.IsFleet)).Order(StringComparer.Ordinal)
                .Select(name => (name, WorldChange.Of(old.Worlds.GetValueOrDefault(name, World.Empty), @new.Worlds.GetValueOrDefault(name, World.Empty))))]);
        }
        catch (TooManyClassesException e)
        {
            throw CommandFailure.Unreadable(e.Message);
        }
    }
}
