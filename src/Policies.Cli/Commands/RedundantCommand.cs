using System.CommandLine;
using Policies.Verification.Network;
using Policies.Verification.Queries;

namespace Policies.Cli.Commands;

/// <summary><c>policies redundant DIR</c>: policies and rules that change nothing, and entrances that nobody gets through.</summary>
internal static class RedundantCommand
{
    private static readonly Argument<string> Input = new("DIR") { Description = "A folder or file of manifests" };

    public static Command Make(Streams streams)
    {
        var command = new Command("redundant", "Lists policies and rules that change nothing for any pod that there could be, and what they block by mistake; ends with 1 where there are errors")
        {
            Input,
        };
        command.SetAction(parsed => (int)Run(parsed, streams));
        return command;
    }

    private static ExitCode Run(ParseResult parsed, Streams streams)
    {
        var model = NetworkInput.Model([parsed.GetRequiredValue(Input)], new() { Representatives = RepresentativeUse.Never }, streams);
        try
        {
            List<PolicyFinding> findings = [.. Redundancy.Find(model), .. BlockedEntrances.Find(model)];
            foreach (var finding in findings)
            {
                streams.Data.WriteLine(finding);
            }

            return findings.Exists(finding => finding.IsError) ? ExitCode.No : ExitCode.Success;
        }
        catch (TooManyClassesException e)
        {
            throw CommandFailure.Unreadable(e.Message);
        }
    }
}
