using Policies.Objects;

namespace Policies.Lowering;

/// <summary>The network policies of flows on one cluster: one at each end that the fleet has there.</summary>
internal sealed class FlowLowering(ClusterScope scope)
{
    /// <summary>Adds the policies of a namespace's flows, at both ends.</summary>
    public void Lower(PlacedNamespace placed)
    {
        foreach (var part in placed.Policy.Flows)
        {
            if (part.Value.Peer is NamespacePeer { Namespace.Definition: not null } peer)
            {
                Between(placed, part, peer);
            }
            else
            {
                WithOutside(placed, part);
            }
        }
    }

    /// <summary>Adds, where the fleet has the namespace of Prometheus, what lets it reach the namespaces that ask for it.</summary>
    public void LowerScraping()
    {
        var scraped = scope.Namespaces.Where(placed => placed.Policy.Switches.AllowMonitoring).Select(placed => placed.Name).Distinct().ToList();
        if (scraped.Count == 0)
        {
            return;
        }

        var prometheus = new PodSelector(scope.Cluster.Monitoring.Labels, []);
        RuleShape[] rules = [new(scope.Peers.InNamespaces(scraped, null), [])];
        foreach (var home in scope.Placed(scope.Cluster.Monitoring.Namespace))
        {
            var shape = new PolicyShape("allow-scraping", Shapes.Selector(prometheus))
            {
                Ingress = home.Policy.Switches.AllowAllIngress ? null : rules,
                Egress = home.Policy.Switches.AllowAllEgress ? null : rules,
            };
            if (shape.Ingress is not null || shape.Egress is not null)
            {
                Add(home.Name, shape, home.Definition.Definition, home.Definition.PathOf(nameof(NamespacePolicy.Network)));
            }
        }
    }

    private static string Ports(Flow flow) => flow.Ports.Count == 0 ? "all" : string.Join("-", flow.Ports.Select(port => port.ToString().Replace('/', '-')));

    private static string PeerName(Peer peer) => peer switch
    {
        KnownPeer known => known.ToString().Replace("the ", ""),
        AddressPeer address => address.Range.Text + (address.Except.Count == 0 ? "" : "-except-" + Paths.Hash(address.ToString())),
        NamespacePeer { WithLabels: null } named => named.Namespace.ToString(),
        _ => Paths.Hash(peer.ToString()),
    };

    private static Mapping PodsOf(Workload? workload) => workload is null ? Mapping.Empty : Shapes.Selector(workload.Labels);

    // The instances of the other end that a flow means: the one it names, else the one that goes with this end, else all.
    private static IReadOnlyList<PlacedNamespace> Bind(PlacedNamespace placed, IReadOnlyList<PlacedNamespace> others, Instance? wanted)
    {
        if (wanted is not null)
        {
            return [.. others.Where(other => other.Name == wanted.Name)];
        }

        if (placed.Instance is not { } here)
        {
            return others;
        }

        var key = Placement.InstanceKey(placed.Definition, here);
        var same = others.Where(other => other.Instance is { } there && Placement.InstanceKey(other.Definition, there) == key).ToList();
        return same.Count > 0 ? same : others;
    }

    private void Between(PlacedNamespace placed, Part<Flow> part, NamespacePeer peer)
    {
        var flow = part.Value;
        var others = Bind(placed, scope.Placed(peer.Namespace), flow.Instance);
        if (others.Count == 0)
        {
            scope.Problems.Add(new(
                Rules.FlowWithoutOtherEnd,
                part.MemberPath,
                $"Namespace '{placed.Name}' has a flow {flow}, but {flow.Instance?.Name ?? peer.ToString()} does not exist; say where it is, or narrow one of the two"));
            return;
        }

        var isEgress = flow.Direction == FlowDirection.Egress;
        IReadOnlyList<PlacedNamespace> here = [placed];
        Open(part, isEgress ? here : others, flow.Sender ?? (isEgress ? null : peer.Workload), isEgress ? others : here, flow.Receiver ?? (isEgress ? peer.Workload : null), placed);
    }

    private void Open(Part<Flow> part, IReadOnlyList<PlacedNamespace> senders, Workload? sender, IReadOnlyList<PlacedNamespace> receivers, Workload? receiver, PlacedNamespace said)
    {
        var toReceivers = new RuleShape(scope.Peers.InNamespaces([.. receivers.Select(placed => placed.Name)], receiver), part.Value.Ports);
        foreach (var from in senders)
        {
            if (!from.Policy.Switches.AllowAllEgress && sender is not { HostNetwork: true })
            {
                var name = Paths.Name("allow", sender?.Name ?? "", "to", NameOf(receivers), receiver?.Name ?? "", Ports(part.Value));
                Add(from.Name, new(name, PodsOf(sender)) { Egress = [toReceivers] }, said.Definition.Definition, part.MemberPath);
            }
        }

        var fromSenders = new RuleShape(scope.Peers.InNamespaces([.. senders.Select(placed => placed.Name)], sender), part.Value.Ports);
        foreach (var to in receivers)
        {
            if (!to.Policy.Switches.AllowAllIngress && receiver is not { HostNetwork: true })
            {
                var name = Paths.Name("allow", receiver?.Name ?? "", "from", NameOf(senders), sender?.Name ?? "", Ports(part.Value));
                Add(to.Name, new(name, PodsOf(receiver)) { Ingress = [fromSenders] }, said.Definition.Definition, part.MemberPath);
            }
        }
    }

    private static string NameOf(IReadOnlyList<PlacedNamespace> ends) => ends.Count == 1 ? ends[0].Name : ends[0].Definition.Name;

    private void WithOutside(PlacedNamespace placed, Part<Flow> part)
    {
        var flow = part.Value;
        var isEgress = flow.Direction == FlowDirection.Egress;
        var own = isEgress ? flow.Sender : flow.Receiver;
        var isOpen = isEgress ? placed.Policy.Switches.AllowAllEgress : placed.Policy.Switches.AllowAllIngress;
        if (!isOpen && own is not { HostNetwork: true })
        {
            RuleShape[] rules = [new(scope.Peers.Of(flow.Peer, flow.Direction, $"a flow of '{placed.Name}'"), flow.Ports)];
            var shape = new PolicyShape(Paths.Name("allow", own?.Name ?? "", isEgress ? "to" : "from", PeerName(flow.Peer), Ports(flow)), PodsOf(own))
            {
                Ingress = isEgress ? null : rules,
                Egress = isEgress ? rules : null,
            };
            Add(placed.Name, shape, placed.Definition.Definition, part.MemberPath);
        }

        // The ingress controller's namespace is the fleet's own, more often than not.
        if (flow.Peer is KnownPeer { Kind: KnownPeerKind.IngressController } && !isEgress && scope.Cluster.Ingress is { Namespace: { } home } ingress)
        {
            foreach (var from in scope.Placed(home).Where(from => !from.Policy.Switches.AllowAllEgress))
            {
                var name = Paths.Name("allow", "to", placed.Name, own?.Name ?? "", Ports(flow));
                var rule = new RuleShape(scope.Peers.InNamespaces([placed.Name], own), flow.Ports);
                Add(from.Name, new(name, Shapes.Selector(ingress.Labels)) { Egress = [rule] }, placed.Definition.Definition, part.MemberPath);
            }
        }
    }

    private void Add(string @namespace, PolicyShape shape, string definition, string memberPath)
    {
        foreach (var made in shape.ToObjects(@namespace))
        {
            scope.Manifests.AddShared(ClusterScope.Manifest(made, definition, memberPath));
        }
    }
}
