using System.CommandLine;
using Policies.Catalogue;

namespace Policies.Cli.Commands;

/// <summary>The page of a rule: <c>policies explain POL2008</c>.</summary>
internal static class ExplainCommand
{
    /// <summary>The command.</summary>
    public static Command Make(Streams streams)
    {
        var id = new Argument<string>("ID") { Description = "The id of a rule, such as POL2008" };
        var command = new Command("explain", "Prints the page of a rule: what it finds, why, and how to fix it") { id };
        command.SetAction(parsed =>
        {
            var wanted = parsed.GetRequiredValue(id).ToUpperInvariant();
            if (RuleCatalogue.All.All(rule => rule.Id.Id != wanted))
            {
                throw CommandFailure.WrongUsage($"There is no rule '{parsed.GetRequiredValue(id)}'; 'policies rules' lists them");
            }

            // Git may check pages out with other ends of lines.
            using var page = new StreamReader(typeof(ExplainCommand).Assembly.GetManifestResourceStream(wanted + ".md")!);
            streams.Data.Write(page.ReadToEnd().ReplaceLineEndings("\n"));
            return (int)ExitCode.Success;
        });
        return command;
    }
}
