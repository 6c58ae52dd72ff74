using System.Net;
using CsCheck;
using Policies.Manifests;
using Policies.Objects.Addresses;
using Policies.Verification.Connections;
using Policies.Verification.Network;
using Policies.Verification.Sets;
using Policies.Verification.Validation;

namespace Policies.Verification.Tests.BruteForce;

/// <summary>The engine and the oracle agree on every pod, sample address, protocol and port of random worlds.</summary>
public sealed class OracleTests
{
    private static readonly Protocol[] Protocols = [Protocol.Tcp, Protocol.Udp, Protocol.Sctp];

    [Fact]
    public void Engine_and_oracle_agree() =>
        WorldGen.Worlds.Sample(world => Assert.Null(Disagreements(world).FirstOrDefault()), iter: Worlds, print: WorldText.Write);

    [Fact]
    public void Every_world_is_let_in_by_the_api_server() =>
        WorldGen.Worlds.Sample(world => Assert.Empty(ManifestValidation.Refusals(Manifests(world))), iter: 300, print: WorldText.Write);

    // Each run makes other worlds; a night can be given more of them.
    private static long Worlds => long.TryParse(Environment.GetEnvironmentVariable("POLICIES_ORACLE_WORLDS"), out var asked) ? asked : 1000;

    private static IReadOnlyList<Manifest> Manifests(World world)
    {
        var read = ManifestReader.ReadText(WorldText.Write(world), "world.yaml");
        Assert.Empty(read.Faults);
        return read.Manifests;
    }

    private static IEnumerable<string> Disagreements(World world)
    {
        var analysis = new ConnectionAnalysis(NetworkModel.Read(Manifests(world), new() { Representatives = RepresentativeUse.Never }));
        var listed = analysis.Connections(new() { IPv6 = true }).ToDictionary(connection => (connection.Source, connection.Destination), connection => connection.Ports);
        var oracle = new Oracle(world);
        var ports = Ports(world);
        var ends = Ends(world).Select(end => (End: end, Source: EndpointOf(analysis.Sources, end), Destination: EndpointOf(analysis.Destinations, end))).ToList();
        foreach (var ((source, from, _), (destination, _, to)) in ends.SelectMany(_ => ends, (one, other) => (one, other)).Where(pair => pair.one != pair.other && (pair.one.End.Pod ?? pair.other.End.Pod) is not null))
        {
            var allowed = analysis.Allowed(from, to);
            if (!allowed.Equals(listed.GetValueOrDefault((from, to), ConnectionSet.None)))
            {
                yield return $"{source} => {destination}: allowed {allowed}, listed {listed.GetValueOrDefault((from, to), ConnectionSet.None)}";
            }

            foreach (var protocol in Protocols)
            {
                foreach (var port in ports)
                {
                    if (oracle.Allows(source, destination, protocol.ToString().ToUpperInvariant(), port) != allowed.Contains(protocol, port))
                    {
                        yield return $"{source} => {destination} on {protocol} {port}: the engine {(allowed.Contains(protocol, port) ? "allows" : "denies")} it";
                    }
                }
            }
        }
    }

    private static Endpoint EndpointOf(IEnumerable<Endpoint> endpoints, End end) => endpoints.Single(endpoint => end.Pod is { } pod
        ? endpoint.Text == $"{pod.Namespace}/{pod.Name}[Pod]"
        : endpoint.Addresses is { } range && IpAddress.TryParse(end.Address!.ToString(), out var address) && range.First <= address && address <= range.Last);

    private static List<End> Ends(World world) => [.. world.Pods.Select(pod => new End(pod, null)), .. Addresses(world).Select(address => new End(null, address))];

    // Every network and node of the world by its ends and its neighbours.
    private static IEnumerable<IPAddress> Addresses(World world)
    {
        var peers = world.Policies.SelectMany(policy => (policy.Ingress ?? []).Concat(policy.Egress ?? [])).SelectMany(rule => rule.Peers ?? []);
        var networks = peers.SelectMany<World.Peer, string>(peer => peer switch
        {
            World.Peer.Block block => [block.Network, .. block.Except],
            World.Peer.Networks all => all.All,
            _ => [],
        });
        var edges = networks.Concat(world.Nodes.Select(node => node.Address + (node.Address.Contains(':') ? "/128" : "/32"))).Distinct().SelectMany(Edges);
        return edges.Append(IPAddress.Parse("8.8.8.8")).Append(IPAddress.Parse("2001:db8::1")).Distinct();
    }

    private static IEnumerable<IPAddress> Edges(string network)
    {
        Assert.True(IpNetwork.TryParse(network, out var parsed));
        var before = Neighbour(parsed.First, up: false);
        return new[] { before, parsed.First, parsed.Last, Neighbour(parsed.Last, up: true) }.Select(address => IPAddress.Parse(address.ToString()));
    }

    private static IpAddress Neighbour(IpAddress address, bool up)
    {
        var number = new UInt128(address.High, address.Low) + (up ? UInt128.One : UInt128.MaxValue);
        return new(address.Family, address.Family == AddressFamily.IPv4 ? 0 : (ulong)(number >> 64), address.Family == AddressFamily.IPv4 ? (uint)number : (ulong)number);
    }

    private static List<int> Ports(World world)
    {
        var spoken = world.Policies.SelectMany(policy => (policy.Ingress ?? []).Concat(policy.Egress ?? [])).SelectMany(rule => rule.Ports ?? []).SelectMany(port => new[] { port.First, port.Last }).OfType<int>();
        return [.. spoken.Concat(world.Pods.SelectMany(pod => pod.Ports).Select(port => port.Number)).SelectMany(port => new[] { port - 1, port, port + 1 }).Append(1).Append(65535).Where(port => port is >= 1 and <= 65535).Distinct()];
    }
}
