using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Policies.Verification.Rights.Paths;

namespace Policies.Cli.Commands;

/// <summary>How somebody could become more than they are: <c>policies paths DIR</c>.</summary>
internal static class PathsCommand
{
    /// <summary>The command.</summary>
    public static Command Make(Streams streams)
    {
        var folder = new Argument<string>("DIR") { Description = "A folder, or a file, of the manifests of one cluster" };
        var from = new Option<string?>("--from") { Description = "Only of this user, group, or service account (NAMESPACE/NAME)", HelpName = "SUBJECT" };
        var to = new Option<string?>("--to") { Description = "Only to this target", HelpName = "cluster-admin|node|kube-system-secrets|namespace-admin:NAME" };
        var output = OutputOption.Of("text", "json");
        var command = new Command("paths", "Says how subjects could become more than they are, step by step, and which rights to take away to prevent it") { folder, from, to, output };
        command.SetAction(parsed =>
        {
            var paths = new EscalationPaths(Inputs.Manifests(parsed.GetRequiredValue(folder), streams));
            var subjects = paths.Subjects;
            if (parsed.GetValue(from) is { } wanted)
            {
                subjects = [.. subjects.Where(subject => wanted == subject.Name || wanted == $"{subject.Namespace}/{subject.Name}" || wanted == subject.UserName)];
                if (subjects.Count == 0)
                {
                    throw CommandFailure.Unreadable($"Nothing is bound to '{wanted}'; bound are {string.Join(", ", paths.Subjects.Take(5))}{(paths.Subjects.Count > 5 ? ", …" : "")}");
                }
            }

            var found = subjects.SelectMany(paths.From).Where(path => parsed.GetValue(to) is not { } target || path.To.ToString() == target).ToList();
            foreach (var path in found)
            {
                Write(path, paths, parsed.GetValue(output) == "json", streams);
            }

            return (int)(found.Count == 0 ? ExitCode.Success : ExitCode.No);
        });
        return command;
    }

    private static void Write(EscalationPath path, EscalationPaths paths, bool isJson, Streams streams)
    {
        var cut = paths.Cut(path.From, path.To);
        if (isJson)
        {
            streams.Data.WriteLine(JsonSerializer.Serialize(
                new
                {
                    from = path.From.ToString(),
                    to = path.To.ToString(),
                    hops = path.Hops.Select(hop => new { hop = hop.ToString(), with = hop.With.Select(grant => grant.ToString()) }),
                    cut = cut.Select(grant => grant.ToString()),
                },
                Json.Compact));
            return;
        }

        streams.Data.WriteLine($"{path.From} could become {path.To}:");
        foreach (var (index, hop) in path.Hops.Index())
        {
            streams.Data.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {index + 1}. {hop}"));
            foreach (var grant in hop.With)
            {
                streams.Data.WriteLine($"     by {grant}");
            }
        }

        streams.Data.WriteLine("  It could not without:");
        foreach (var grant in cut)
        {
            streams.Data.WriteLine($"     {grant.Rule} in {grant.Role} by {grant.Binding}");
        }
    }
}
