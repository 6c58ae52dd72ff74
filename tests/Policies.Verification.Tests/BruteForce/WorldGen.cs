using CsCheck;

namespace Policies.Verification.Tests.BruteForce;

/// <summary>Makes worlds in which a few labels, ports and networks meet in many ways.</summary>
internal static class WorldGen
{
    private static readonly string[] NamespaceNames = ["n1", "n2", "n3"];

    private static readonly Gen<string> Value = Gen.OneOf("1", "2", "");
    private static readonly Gen<string?> Protocol = Gen.OneOf<string?>(null, "TCP", "UDP", "SCTP");
    private static readonly Gen<int> Number = Gen.OneOf(1, 53, 80, 81, 443, 65535);
    private static readonly Gen<string> PortName = Gen.OneOf("web", "dns");
    private static readonly Gen<string> PodKey = Gen.OneOf("a", "b");

    private static readonly Gen<World.Label[]> Labels =
        Gen.Select(Value, Value, Gen.Int[0, 3], (a, b, which) => which switch
        {
            0 => Array.Empty<World.Label>(),
            1 => [new("a", a)],
            2 => [new("b", b)],
            _ => [new("a", a), new("b", b)],
        });

    private static readonly Gen<World.Selector> PodSelector = Selector(PodKey, Value);

    private static readonly Gen<World.Selector> NamespaceSelector = Gen.Frequency(
        (5, Selector(PodKey, Value)),
        (2, Selector(Gen.Const("kubernetes.io/metadata.name"), Gen.OneOf(NamespaceNames))));

    private static readonly Gen<World.ContainerPort> ContainerPort = Gen.Select(Optional(PortName, 3), Protocol, Number, (name, protocol, number) => new World.ContainerPort(name, protocol, number));

    // A name stands once in a pod, as the API server asks, though with several protocols no client could tell them apart.
    private static readonly Gen<World.ContainerPort[]> ContainerPorts = ContainerPort.Array[0, 3].Select(ports =>
        ports.DistinctBy(port => port.Name ?? $"{port.Number}").ToArray());

    private static readonly Gen<(string Network, string[] Except)> Block = Gen.OneOf<(string, string[])>(
        ("0.0.0.0/0", []),
        ("0.0.0.0/0", ["10.0.0.0/8", "169.254.169.254/32"]),
        ("10.0.0.0/8", []),
        ("10.0.0.0/8", ["10.1.0.0/16", "10.1.128.0/17"]),
        ("10.1.0.0/16", ["10.1.0.0/24"]),
        ("10.1.2.3/32", []),
        ("255.255.255.0/24", []),
        ("::/0", []),
        ("::/0", ["fd00::/8"]),
        ("fd00::/8", ["fd00:1::/32"]));

    private static readonly Gen<string[]> Networks = Gen.OneOf("0.0.0.0/0", "10.0.0.0/8", "10.1.0.0/16", "10.1.2.3/32", "::/0", "fd00::/8").Array[1, 2].Select(all => all.Distinct().ToArray());

    private static readonly Gen<World.Port> NamespacePort = Gen.Frequency(
        (3, Gen.Select(Protocol, Number, (protocol, number) => new World.Port(protocol, null, number, null))),
        (2, Gen.Select(Protocol, Number, Gen.Int[0, 400], (protocol, first, more) => new World.Port(protocol, null, first, Math.Min(first + more, 65535)))),
        (1, Protocol.Select(protocol => new World.Port(protocol, null, null, null))),
        (2, Gen.Select(Protocol, PortName, (protocol, name) => new World.Port(protocol, name, null, null))));

    private static readonly Gen<World.Port> ClusterPort = Gen.Frequency(
        (3, Gen.Select(Protocol, Number, (protocol, number) => new World.Port(protocol, null, number, null))),
        (2, Gen.Select(Protocol, Number, Gen.Int[1, 400], (protocol, first, more) => new World.Port(protocol, null, Math.Min(first, 65535 - more), Math.Min(first, 65535 - more) + more))),
        (2, PortName.Select(name => new World.Port(null, name, null, null))));

    private static readonly Gen<World.Peer> NamespacePeer = Gen.Frequency(
        (3, PodSelector.Select(pods => (World.Peer)new World.Peer.Pods(null, pods))),
        (3, NamespaceSelector.Select(namespaces => (World.Peer)new World.Peer.Pods(namespaces, null))),
        (3, Gen.Select(NamespaceSelector, PodSelector, (namespaces, pods) => (World.Peer)new World.Peer.Pods(namespaces, pods))),
        (3, Block.Select(block => (World.Peer)new World.Peer.Block(block.Network, block.Except))));

    private static readonly Gen<World.Peer> ClusterPods = Gen.Select(NamespaceSelector, Optional(PodSelector, 2), (namespaces, pods) => (World.Peer)new World.Peer.Pods(namespaces, pods));

    private static readonly Gen<World.Peer> ClusterTarget = Gen.Frequency(
        (4, ClusterPods),
        (3, Networks.Select(all => (World.Peer)new World.Peer.Networks(all))),
        (1, PodSelector.Select(nodes => (World.Peer)new World.Peer.Nodes(nodes))));

    public static Gen<World> Worlds { get; } = Gen.Select(
        Optional(Labels, 4).Array[3],
        Pods(),
        Gen.Select(Labels, Gen.OneOf("10.1.2.4", "10.9.0.1", "fd00:1::5"), (labels, address) => (labels, address)).Array[0, 2],
        NamespacePolicy().Array[0, 4],
        ClusterPolicies(),
        (labels, pods, nodes, own, ofCluster) => new World(
            [.. labels.Select((each, i) => new World.Namespace(NamespaceNames[i], each))],
            [.. pods.Select((pod, i) => pod with { Name = $"p{i}", Address = pod.Address is null ? null : $"10.1.2.{i + 2}" })],
            [.. nodes.DistinctBy(node => node.address).Select((node, i) => new World.Node($"node{i}", node.labels, node.address))],
            [.. own.Select((policy, i) => policy with { Name = $"own{i}" }), .. ofCluster]));

    private static Gen<World.Selector> Selector(Gen<string> key, Gen<string> value) => Gen.Frequency(
        (1, Gen.Select(key, Gen.OneOf("Exists", "DoesNotExist"), (name, asked) => new World.Requirement(name, asked, []))),
        (2, Gen.Select(key, Gen.OneOf("In", "NotIn"), value.Array[1, 2], (name, asked, values) => new World.Requirement(name, asked, values))),
        (3, Gen.Select(key, value, (name, one) => new World.Requirement(name, "In", [one])))).Array[0, 2].Select(requirements => new World.Selector(requirements));

    private static Gen<World.Pod[]> Pods() => Gen.Select(Gen.OneOf(NamespaceNames), Labels, ContainerPorts, Gen.Int[0, 9], Gen.Bool, (name, labels, ports, odd, known) =>
        new World.Pod(name, "", labels, ports, HostNetwork: odd == 0, Address: known ? "" : null)).Array[2, 6];

    private static Gen<World.Policy> NamespacePolicy() => Gen.Select(
        Gen.OneOf(NamespaceNames),
        PodSelector,
        Gen.OneOf<string[]?>(null, null, [], ["Ingress"], ["Egress"], ["Ingress", "Egress"]),
        Optional(Rules(Optional(NamespacePeer.Array[0, 2], 5), Gen.Const(World.Action.Allow), NamespacePort), 5),
        Optional(Rules(Optional(NamespacePeer.Array[0, 2], 5), Gen.Const(World.Action.Allow), NamespacePort), 5),
        (name, pods, types, ingress, egress) => new World.Policy(World.Kind.NetworkPolicy, "", name, 0, new([]), pods, types, ingress, egress));

    // Either generation of policies of the whole cluster: which comes first where both are there is nowhere said.
    private static Gen<World.Policy[]> ClusterPolicies() => Gen.Bool.SelectMany(isNewer => Gen.Select(
        ClusterPolicy(isNewer ? World.Kind.AdminClusterNetworkPolicy : World.Kind.AdminNetworkPolicy).Array[0, 3],
        ClusterPolicy(isNewer ? World.Kind.BaselineClusterNetworkPolicy : World.Kind.BaselineAdminNetworkPolicy).Array[0, isNewer ? 2 : 1],
        (admin, baseline) => Named(admin, "admin").Concat(Named(baseline, "default")).ToArray()));

    // The order of two policies of one priority is nowhere said either.
    private static IEnumerable<World.Policy> Named(World.Policy[] policies, string name) =>
        policies.DistinctBy(policy => policy.Priority).Select((policy, i) => policy with { Name = i == 0 ? name : $"{name}{i}" });

    private static Gen<World.Policy> ClusterPolicy(World.Kind kind)
    {
        var action = kind == World.Kind.BaselineAdminNetworkPolicy
            ? Gen.OneOf(World.Action.Allow, World.Action.Deny)
            : Gen.OneOf(World.Action.Allow, World.Action.Deny, World.Action.Pass);
        return Gen.Select(
            Gen.Int[0, 1000],
            NamespaceSelector,
            Optional(PodSelector, 2),
            Optional(Rules(ClusterPods.Array[1, 2].Select(peers => (World.Peer[]?)peers), action, ClusterPort), 5),
            Optional(Rules(ClusterTarget.Array[1, 2].Select(peers => (World.Peer[]?)peers), action, ClusterPort), 5),
            (priority, namespaces, pods, ingress, egress) => new World.Policy(kind, "", null, priority, namespaces, pods, null, ingress, egress?.Select(WithoutNamesForAddresses).ToArray()));
    }

    // The API server lets no rule speak of addresses and of named ports.
    private static World.Rule WithoutNamesForAddresses(World.Rule rule) =>
        rule.Peers!.Any(peer => peer is not World.Peer.Pods) && rule.Ports?.Any(port => port.Name is not null) == true ? rule with { Ports = null } : rule;

    private static Gen<World.Rule[]> Rules(Gen<World.Peer[]?> peers, Gen<World.Action> action, Gen<World.Port> port) =>
        Gen.Select(action, peers, Optional(port.Array[1, 2], 2), (does, others, ports) => new World.Rule(does, others, ports)).Array[0, 3];

    private static Gen<T?> Optional<T>(Gen<T> gen, int often) where T : class => Gen.Frequency((often, gen.Select(value => (T?)value)), (1, Gen.Const((T?)null)));
}
