using System.CommandLine;
using System.Reflection;
using Policies.Catalogue.Judging;
using Policies.Cli.Checking;
using Policies.Cli.Compiled;
using Policies.Reports;

namespace Policies.Cli.Commands;

/// <summary>Runs the rules over any YAML: <c>policies check DIR</c>.</summary>
internal static class CheckCommand
{
    /// <summary>The command.</summary>
    public static Command Make(Streams streams)
    {
        var folder = new Argument<string>("DIR") { Description = "A folder, or a file, of manifests" };
        var complete = new Option<bool>("--complete") { Description = "What is not in DIR does not exist: say what refers to it" };
        var baseline = new Option<string?>("--baseline") { Description = "Say only what is not in this file", HelpName = "FILE" };
        var write = new Option<string?>("--write-baseline") { Description = "Write what is found to this file, and pass", HelpName = "FILE" };
        var today = TodayOption.Make();
        var output = OutputOption.Of("text", "json", "junit", "sarif");
        var command = new Command("check", "Runs the rules over manifests of anyone's") { folder, complete, baseline, write, today, output };
        command.SetAction(parsed =>
        {
            var input = new CheckedInput(
                IndexedTree.At(parsed.GetRequiredValue(folder)), parsed.GetValue(complete) ? ScopeExtent.Complete : ScopeExtent.Part, TodayOption.Of(parsed.GetValue(today)));
            var check = new ManifestCheck(input);
            var objects = Inputs.OfClusters(parsed.GetRequiredValue(folder), streams, check.Look);
            var findings = check.Findings(objects, streams.Remark);
            if (parsed.GetValue(write) is { } target)
            {
                Baseline.Write(findings, target);
                streams.Remark($"{findings.Count} findings written to {target}");
                return (int)ExitCode.Success;
            }

            if (parsed.GetValue(baseline) is { } known)
            {
                findings = Baseline.Apply(findings, known);
            }

            Write(findings, parsed.GetValue(output)!, streams);
            streams.Remark($"{objects.Count} objects: {TextReport.Summary(findings)}");
            return (int)(findings.Any(finding => finding is { Severity: Severity.Error, SuppressedBecause: null }) ? ExitCode.No : ExitCode.Success);
        });
        return command;
    }

    private static void Write(IReadOnlyList<ReportedFinding> findings, string format, Streams streams)
    {
        switch (format)
        {
            case "json":
                JsonReport.Write(streams.DataBytes, findings);
                break;
            case "junit":
                JUnitReport.Write(streams.DataBytes, findings);
                break;
            case "sarif":
                SarifReport.Write(streams.DataBytes, findings, Version, "check");
                break;
            default:
                TextReport.Write(streams.Data, findings);
                break;
        }
    }

    private static string Version => typeof(CheckCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
