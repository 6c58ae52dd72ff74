using CsCheck;

namespace Policies.Rendering.Tests.RoundTrips;

/// <summary>Network policies of every kind that the language can say in Kubernetes' own words.</summary>
internal static class AnyPolicy
{
    private static readonly Gen<string> Keys = Gen.OneOf("app", "app.kubernetes.io/name", "on", "example.com/tier", "1e3", "null");
    private static readonly Gen<string> Values = Gen.OneOf("api", "", "no", "1.0", "0x1F", "true", "1_000", "v1.34");

    private static readonly Gen<LabelCondition> Conditions = Gen.OneOf(
        Gen.Select(Keys, Values.Array[1, 3], (key, values) => Label.In(key, values)),
        Gen.Select(Keys, Values.Array[1, 3], (key, values) => Label.NotIn(key, values)),
        Keys.Select(Label.Exists),
        Keys.Select(Label.DoesNotExist));

    // Keys differ: two values for one key become conditions, which has a test of its own.
    private static readonly Gen<Label[]> Labels = Gen.Select(Keys, Values, (key, value) => new Label(key, value)).Array[0, 3]
        .Select(labels => labels.DistinctBy(label => label.Key).ToArray());

    private static readonly Gen<PodSelector> Pods = Gen.Select(Labels, Conditions.Array[0, 3], (labels, conditions) => new PodSelector(labels, conditions));

    private static readonly Gen<NamespaceSelector> Namespaces = Gen.Select(Labels, Conditions.Array[0, 3], (labels, conditions) => new NamespaceSelector(labels, conditions));

    private static readonly Gen<Peer> Blocks = Gen.OneOf(
        Gen.Select(Gen.Int[0, 255], Gen.Int[0, 255].Array[0, 3], (one, parts) => Peer.Addresses($"10.{one}.0.0/16", [.. parts.Select(part => new Cidr($"10.{one}.{part}.0/24"))])),
        Gen.Select(Gen.Int[1, 0xffff], Gen.Int[1, 0xffff].Array[0, 2], (one, parts) => Peer.Addresses($"fd00:{one:x}::/32", [.. parts.Select(part => new Cidr($"fd00:{one:x}:{part:x}::/48"))])),
        Gen.OneOf("0.0.0.0/0", "::/0", "192.0.2.1/32", "2001:db8::1/128").Select(range => Peer.Addresses(range)));

    private static readonly Gen<Peer> Peers = Gen.OneOf(
        Blocks,
        Pods.Select(Peer.Pods),
        Namespaces.Select(Peer.Namespaces),
        Gen.Select(Namespaces, Pods, Peer.Namespaces),
        Gen.OneOf("kafka", "no", "123").Select(name => Peer.OutOfFleet(name)),
        Pods.Select(pods => Peer.OutOfFleet("kafka", pods)));

    private static readonly Gen<Port> Ports = Gen.Select(Gen.OneOf(Protocol.Tcp, Protocol.Udp, Protocol.Sctp), Gen.Int[0, 3], Gen.Int[1, 65534], Gen.OneOf("http", "no", "metrics-1", "y"), (protocol, kind, number, name) => kind switch
    {
        0 => Port.Of(number, protocol),
        1 => Port.Range(number, Math.Min(65535, number + 17), protocol),
        2 => Port.Named(name, protocol),
        _ => Port.All(protocol),
    });

    private static readonly Gen<NetworkRule> Rules = Gen.Select(
        Gen.Frequency((4, Peers.Array[1, 3]), (1, Gen.Const(new[] { Peer.Anyone }))),
        Ports.Array[0, 3],
        (peers, ports) => new NetworkRule { Peers = peers, Ports = ports });

    private static readonly Gen<NetworkRule[]?> Directions = Gen.Frequency((1, Gen.Const((NetworkRule[]?)null)), (3, Rules.Array[0, 3].Select(rules => (NetworkRule[]?)rules)));

    /// <summary>A policy isolates at least one direction, and both that it speaks of.</summary>
    public static Gen<NetworkPolicy> Policies { get; } = Gen.Select(Pods, Directions, Directions, Gen.OneOf<PolicyTypes?>(null, PolicyTypes.Ingress, PolicyTypes.Egress, PolicyTypes.Both))
        .Where(all => all.Item2 is not null || all.Item3 is not null || all.Item4 is not null)
        .Select((pods, ingress, egress, types) => new NetworkPolicy("any") { Pods = pods, Ingress = ingress, Egress = egress, Types = types });
}
