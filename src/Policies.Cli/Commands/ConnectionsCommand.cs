using System.CommandLine;
using Policies.Objects.Addresses;
using Policies.Verification.Connections;
using Policies.Verification.Connections.Exposing;
using Policies.Verification.Connections.Formats;
using Policies.Verification.Network;
using ConnectionEnd = Policies.Verification.Connections.Endpoint;

namespace Policies.Cli.Commands;

/// <summary><c>policies connections DIR</c>: every allowed connection, and why.</summary>
internal static class ConnectionsCommand
{
    private static readonly Argument<string> Input = new("DIR") { Description = "A folder or file of manifests" };

    private static readonly Option<string> Format = new Option<string>("--output", "-o") { Description = "How to write it", DefaultValueFactory = _ => "text" }
        .AcceptOnlyFromAmong("text", "json", "md", "dot");

    private static readonly Option<string[]> From = new("--from") { Description = "Only connections from this: namespace/name, a name, namespace/*, an address or network, ingress-controller" };

    private static readonly Option<string[]> To = new("--to") { Description = "Only connections to this" };

    private static readonly Option<string?> Port = new("--port") { Description = "Only these ports, as in 443, TCP/8443, UDP/53, 8000-8099" };

    private static readonly Option<bool> Explain = new("--explain") { Description = "Name the policies and rules that allow or deny each connection; pairs that may not connect are listed too" };

    private static readonly Option<bool> Exposure = new("--exposure") { Description = "Also say what each workload is open to beyond the workloads present" };

    private static readonly Option<bool> Representatives = new("--representatives") { Description = "Also judge one imagined pod for each class of labels in each namespace" };

    private static readonly Option<string?> Workloads = new("--workloads") { Description = "A folder or file with manifests of workloads that run beside those of DIR" };

    private static readonly Option<string> HostNetwork = new Option<string>("--host-network") { Description = "Whether policies count for pods on the host network: where their record has an address, never, or always", DefaultValueFactory = _ => "recorded" }
        .AcceptOnlyFromAmong("recorded", "exempt", "judged");

    private static readonly Option<bool> IPv6 = new("--ipv6") { Description = "List IPv6 addresses although nothing shows that the cluster has any" };

    public static Command Make(Streams streams)
    {
        var command = new Command("connections", "Lists every connection that policies allow, as lines 'src => dst : conn'")
        {
            Input, Format, From, To, Port, Explain, Exposure, Representatives, Workloads, HostNetwork, IPv6,
        };
        command.SetAction(parsed => (int)Run(parsed, streams));
        return command;
    }

    private static ExitCode Run(ParseResult parsed, Streams streams)
    {
        var model = Model(parsed, streams);
        var analysis = new ConnectionAnalysis(model);
        var (from, to) = (NetworkInput.Ends(parsed.GetValue(From), "--from", analysis.Sources), NetworkInput.Ends(parsed.GetValue(To), "--to", analysis.Destinations));
        var query = new ConnectionQuery
        {
            From = from,
            To = to,
            Ports = NetworkInput.Ports(parsed.GetValue(Port)),
            IPv6 = parsed.GetValue(IPv6) || (from ?? []).Concat(to ?? []).Any(end => end.Addresses?.Family == AddressFamily.IPv6) ? true : null,
        };
        foreach (var remark in analysis.Remarks)
        {
            streams.Remark($"warning: {remark}");
        }

        var explain = parsed.GetValue(Explain);
        var report = new ConnectionReport(explain ? analysis.Pairs(query) : analysis.Connections(query))
        {
            Explain = explain ? connection => analysis.Explain(connection.Source, connection.Destination) : null,
            Exposures = parsed.GetValue(Exposure) ? new ExposureAnalysis(analysis).Exposures(Focus(query)) : null,
        };
        switch (parsed.GetValue(Format))
        {
            case "json":
                ConnectionJson.Write(streams.Data, report);
                break;
            case "md":
                ConnectionMarkdown.Write(streams.Data, report);
                break;
            case "dot" when report.Explain is not null || report.Exposures is not null:
                throw CommandFailure.WrongUsage("a graph has no place for --explain and --exposure; ask for text, json or md");
            case "dot":
                ConnectionGraph.Write(streams.Data, report, query.From is null && query.To is null ? model.Workloads : []);
                break;
            default:
                ConnectionText.Write(streams.Data, report);
                break;
        }

        return ExitCode.Success;
    }

    private static NetworkModel Model(ParseResult parsed, Streams streams) => NetworkInput.Model(
        [parsed.GetRequiredValue(Input), .. parsed.GetValue(Workloads) is { } beside ? new[] { beside } : []],
        new()
        {
            Representatives = parsed.GetValue(Representatives) ? RepresentativeUse.Always : RepresentativeUse.WithoutWorkloads,
            HostNetwork = parsed.GetValue(HostNetwork) switch
            {
                "exempt" => HostNetworkUse.Exempt,
                "judged" => HostNetworkUse.Judged,
                _ => HostNetworkUse.AsRecorded,
            },
        },
        streams);

    private static HashSet<ConnectionEnd>? Focus(ConnectionQuery query) =>
        query.From is null && query.To is null ? null : (query.From ?? Enumerable.Empty<ConnectionEnd>()).Concat(query.To ?? Enumerable.Empty<ConnectionEnd>()).ToHashSet();
}
