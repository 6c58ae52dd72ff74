using System.Globalization;
using System.Net;
using Policies.Objects;

namespace Policies.Tests.Enforcement;

/// <summary>One rule of a policy of either kind: who, on which ports.</summary>
internal sealed class EnforcedRule
{
    private readonly List<Func<Party, bool>>? peers;
    private readonly List<Func<int, string, bool>>? ports;

    private EnforcedRule(List<Func<Party, bool>>? peers, List<Func<int, string, bool>>? ports) => (this.peers, this.ports) = (peers, ports);

    public static EnforcedRule OfNetworkPolicy(Mapping rule, string direction, string @namespace, DataPlane plane)
    {
        var end = direction == "ingress" ? "from" : "to";
        Only(rule, end, "ports");
        return new(
            ((Sequence?)rule[end])?.Cast<Mapping>().Select(peer => Peer(peer, @namespace, plane)).ToList(),
            ((Sequence?)rule["ports"])?.Cast<Mapping>().Select(Port).ToList());
    }

    public static EnforcedRule OfCilium(Mapping rule, string direction)
    {
        var end = direction == "ingress" ? "fromEntities" : "toEntities";
        Only(rule, end, "toPorts");
        var entities = ((Sequence)rule[end]!).Select(entity => Entity(((Scalar)entity).Text)).ToList();
        var ports = ((Sequence?)rule["toPorts"])?.Cast<Mapping>().SelectMany(group => (Sequence)group["ports"]!).Cast<Mapping>().Select(CiliumPort).ToList();
        return new(entities, ports);
    }

    public bool Allows(Party other, int port, string protocol) =>
        (peers is null || peers.Exists(peer => peer(other))) && (ports is null || ports.Exists(one => one(port, protocol)));

    private static Func<Party, bool> Peer(Mapping peer, string @namespace, DataPlane plane)
    {
        Only(peer, "ipBlock", "namespaceSelector", "podSelector");
        if (peer["ipBlock"] is Mapping block)
        {
            Assert.Single(peer);
            Only(block, "cidr", "except");
            var range = IPNetwork.Parse(block.Text("cidr")!);
            var except = ((Sequence?)block["except"] ?? Sequence.Empty).Select(part => IPNetwork.Parse(((Scalar)part).Text)).ToList();
            return party => plane.Matches(party.Place) && range.Contains(party.Ip) && !except.Exists(part => part.Contains(party.Ip));
        }

        Assert.NotEmpty(peer);
        var namespaces = peer["namespaceSelector"] is { } selector ? new LabelSelector(selector) : null;
        var pods = peer["podSelector"] is { } podSelector ? new LabelSelector(podSelector) : null;
        return party => party.Place == Place.Pod
            && (namespaces is null
                ? party.Namespace == @namespace
                : namespaces.Matches(party.NamespaceLabels))
            && (pods is null || pods.Matches(party.Labels));
    }

    private static Func<int, string, bool> Port(Mapping port)
    {
        Only(port, "port", "endPort", "protocol");
        var first = Number(port["port"]);
        var last = Number(port["endPort"]) ?? first;
        var wanted = port.Text("protocol") ?? "TCP";
        return (number, protocol) => protocol == wanted && (first is null || (number >= first && number <= last));
    }

    // Cilium's ports are texts, and 0 is every port.
    private static Func<int, string, bool> CiliumPort(Mapping port)
    {
        Only(port, "port", "endPort", "protocol");
        var text = Assert.IsType<Scalar>(port["port"]);
        Assert.Equal(ScalarKind.String, text.Kind);
        var first = int.Parse(text.Text, CultureInfo.InvariantCulture);
        var last = Number(port["endPort"]) ?? first;
        var wanted = port.Text("protocol") ?? "ANY";
        return (number, protocol) => (wanted == "ANY" || protocol == wanted) && (first == 0 || (number >= first && number <= last));
    }

    private static int? Number(Node? node) => node is null ? null : int.Parse(((Scalar)node).Text, CultureInfo.InvariantCulture);

    private static Func<Party, bool> Entity(string name) => name switch
    {
        "host" => party => party.Place == Place.OwnNode,
        "remote-node" => party => party.Place == Place.OtherNode,
        "kube-apiserver" => party => party.IsApiServer,
        "world" => party => party.Place == Place.Outside,
        "all" => _ => true,
        _ => throw new InvalidOperationException($"The tests know no entity {name}"),
    };

    private static void Only(Mapping mapping, params string[] keys) => Assert.All(mapping, entry => Assert.Contains(entry.Key, keys));
}
