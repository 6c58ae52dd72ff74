using System.CommandLine;
using System.Globalization;
using Policies.Verification.Network;
using Policies.Verification.Queries;

namespace Policies.Cli.Commands;

/// <summary><c>policies contains OLD NEW</c>: whether one set of policies allows nothing that another does not.</summary>
internal static class ContainsCommand
{
    private const int MostShown = 50;

    private static readonly Argument<string> Old = new("OLD") { Description = "A folder or file of manifests: what may be allowed" };

    private static readonly Argument<string> New = new("NEW") { Description = "A folder or file of manifests that is to allow no more" };

    private static readonly Option<bool> Equivalent = new("--equivalent") { Description = "Also ask that NEW allows no less" };

    public static Command Make(Streams streams)
    {
        var command = new Command("contains", "Says whether OLD allows all that NEW allows, for every pod that there could be; ends with 1 where not, and lists what differs")
        {
            Old, New, Equivalent,
        };
        command.SetAction(parsed => (int)Run(parsed, streams));
        return command;
    }

    private static ExitCode Run(ParseResult parsed, Streams streams)
    {
        var options = new NetworkOptions { Representatives = RepresentativeUse.Never };
        var old = NetworkInput.Model([parsed.GetRequiredValue(Old)], options, streams);
        var @new = NetworkInput.Model([parsed.GetRequiredValue(New)], options, streams);
        try
        {
            var comparison = PolicyComparison.Of(old, @new);
            List<string> differences = [.. comparison.Opened.Select(change => $"+ {change}"), .. parsed.GetValue(Equivalent) ? comparison.Closed.Select(change => $"- {change}") : []];
            foreach (var difference in differences.Take(MostShown))
            {
                streams.Data.WriteLine(difference);
            }

            if (differences.Count > MostShown)
            {
                streams.Remark(string.Create(CultureInfo.InvariantCulture, $"{differences.Count - MostShown} differences more are not shown"));
            }

            return differences.Count == 0 ? ExitCode.Success : ExitCode.No;
        }
        catch (TooManyClassesException e)
        {
            throw CommandFailure.Unreadable(e.Message);
        }
    }
}
