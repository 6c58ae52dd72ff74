using System.CommandLine;
using Policies.Verification.Connections;
using Policies.Verification.Connections.Formats;
using Policies.Verification.Network;
using Policies.Verification.Sets;

namespace Policies.Cli.Commands;

/// <summary><c>policies reaches DIR --from A --to B --port P</c>: yes or no, and why.</summary>
internal static class ReachesCommand
{
    private static readonly Argument<string> Input = new("DIR") { Description = "A folder or file of manifests" };

    private static readonly Option<string[]> From = new("--from") { Description = "Who connects: namespace/name, a name, namespace/*, an address or network", Required = true };

    private static readonly Option<string[]> To = new("--to") { Description = "Who is called", Required = true };

    private static readonly Option<string?> Port = new("--port") { Description = "The ports, as in 443, TCP/8443, UDP/53, 8000-8099; a bare number is TCP, or with --never any protocol. Any port where it is left out" };

    private static readonly Option<bool> Never = new("--never") { Description = "Yes where nobody reaches anybody on any of the ports; imagined pods of every sort count too" };

    private static readonly Option<string?> Workloads = new("--workloads") { Description = "A folder or file with manifests of workloads that run beside those of DIR" };

    public static Command Make(Streams streams)
    {
        var command = new Command("reaches", "Says whether each of --from may connect to each of --to on all of --port; ends with 1 where not, and says why")
        {
            Input, From, To, Port, Never, Workloads,
        };
        command.SetAction(parsed => (int)Run(parsed, streams));
        return command;
    }

    private static ExitCode Run(ParseResult parsed, Streams streams)
    {
        var never = parsed.GetValue(Never);
        var model = NetworkInput.Model(
            [parsed.GetRequiredValue(Input), .. parsed.GetValue(Workloads) is { } beside ? new[] { beside } : []],
            new() { Representatives = never ? RepresentativeUse.Always : RepresentativeUse.WithoutWorkloads },
            streams);
        var analysis = new ConnectionAnalysis(model);
        var written = parsed.GetValue(Port);
        var ports = NetworkInput.Ports(written);
        if (!never && written?.Contains('/', StringComparison.Ordinal) == false)
        {
            ports = ports.Intersect(ConnectionSet.Of(Verification.Sets.Protocol.Tcp));
        }

        var pairs = analysis.Pairs(new()
        {
            From = NetworkInput.Ends(parsed.GetRequiredValue(From), "--from", analysis.Sources),
            To = NetworkInput.Ends(parsed.GetRequiredValue(To), "--to", analysis.Destinations),
            Ports = ports,
            IPv6 = true,
        }).ToList();
        if (pairs.Count == 0)
        {
            throw CommandFailure.WrongUsage("--from and --to name no two ends between which policies could decide; a workload always reaches itself");
        }

        var against = pairs.Where(pair => !Holds(pair, ports, never, written is null)).ToList();
        ConnectionText.Write(streams.Data, new(against.Count > 0 ? against : pairs) { Explain = pair => analysis.Explain(pair.Source, pair.Destination) });
        return against.Count == 0 ? ExitCode.Success : ExitCode.No;
    }

    private static bool Holds(Connection pair, ConnectionSet asked, bool never, bool anyPort) =>
        never ? pair.Ports.IsEmpty : anyPort ? !pair.Ports.IsEmpty : pair.Ports.Contains(asked);
}
