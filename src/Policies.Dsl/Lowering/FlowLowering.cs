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
        NamespacePeer { WithLabels: null, Workload: null } named => named.Namespace.ToString(),
        NamespacePeer named => named.Namespace + "." + (named.Workload?.Name ?? Paths.Hash(peer.ToString())),
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
        foreach (var from in senders)
        {
            if (!from.Policy.Switches.AllowAllEgress && sender is not { HostNetwork: true })
            {
                Add(from.Name, said, part, "to", receivers, receiver, rule =>
                    Shape(Paths.Name("allow", sender?.Name ?? "", "to", NameOf(receivers, receiver), Ports(part.Value)), PodsOf(sender), isEgress: true, [rule]));
            }
        }

        foreach (var to in receivers)
        {
            if (!to.Policy.Switches.AllowAllIngress && receiver is not { HostNetwork: true })
            {
                Add(to.Name, said, part, "from", senders, sender, rule =>
                    Shape(Paths.Name("allow", receiver?.Name ?? "", "from", NameOf(senders, sender), Ports(part.Value)), PodsOf(receiver), isEgress: false, [rule]));
            }
        }
    }

    // A namespace's name has no dot, so payments.api is never taken for a namespace payments-api.
    private static string NameOf(IReadOnlyList<PlacedNamespace> ends, Workload? workload)
    {
        var name = ends.Count == 1 ? ends[0].Name : ends[0].Definition.Name;
        return workload is null ? name : name + "." + workload.Name;
    }

    private void WithOutside(PlacedNamespace placed, Part<Flow> part)
    {
        var flow = part.Value;
        var isEgress = flow.Direction == FlowDirection.Egress;
        var own = isEgress ? flow.Sender : flow.Receiver;
        var peer = Narrowed(flow.Peer, isEgress ? flow.Receiver : flow.Sender, part.MemberPath);
        if (!IsOpen(placed, !isEgress) && own is not { HostNetwork: true })
        {
            PolicyShape Make() => Shape(
                Paths.Name("allow", own?.Name ?? "", isEgress ? "to" : "from", PeerName(peer), Ports(flow)),
                PodsOf(own),
                isEgress,
                [new(scope.Peers.Of(peer, flow.Direction, $"a flow of '{placed.Name}'"), flow.Ports)]);
            if (peer is AddressPeer)
            {
                AddCached(placed.Name, placed, part, $"{part.MemberPath} outside", Make);
            }
            else
            {
                Add(placed.Name, Make(), placed.Definition.Definition, part.MemberPath);
            }
        }

        // The ingress controller's namespace is the fleet's own, more often than not.
        if (peer is KnownPeer { Kind: KnownPeerKind.IngressController } && scope.Cluster.Ingress is { Namespace: { } home } ingress)
        {
            RuleShape[] rules = [new(scope.Peers.InNamespaces([placed.Name], own), flow.Ports)];
            foreach (var other in scope.Placed(home).Where(other => !IsOpen(other, isEgress)))
            {
                var end = own is null ? placed.Name : placed.Name + "." + own.Name;
                var name = Paths.Name("allow", "ingress-controller", isEgress ? "from" : "to", end, Ports(flow));
                Add(other.Name, Shape(name, Shapes.Selector(ingress.Labels), !isEgress, rules), placed.Definition.Definition, part.MemberPath);
            }
        }
    }

    private static bool IsOpen(PlacedNamespace placed, bool isIngress) =>
        isIngress ? placed.Policy.Switches.AllowAllIngress : placed.Policy.Switches.AllowAllEgress;

    private static PolicyShape Shape(string name, Mapping pods, bool isEgress, RuleShape[] rules) => new(name, pods)
    {
        Ingress = isEgress ? null : rules,
        Egress = isEgress ? rules : null,
    };

    // A workload at the other end narrows a namespace outside the fleet too; of other peers there are no workloads.
    private Peer Narrowed(Peer peer, Workload? workload, string memberPath)
    {
        if (workload is null)
        {
            return peer;
        }

        if (peer is NamespacePeer named)
        {
            return named with { Workload = workload };
        }

        scope.Problems.Add(new(
            Rules.MalformedValue,
            memberPath,
            $"The workload '{workload.Name}' is said of {peer}, which has no workloads; leave it out, or say it of this end"));
        return peer;
    }

    // What one end says of the other is the same on every cluster that has the same ends, but for nodes.
    private void Add(string @namespace, PlacedNamespace said, Part<Flow> part, string direction, IReadOnlyList<PlacedNamespace> others, Workload? workload, Func<RuleShape, PolicyShape> shape)
    {
        string[] names = [.. others.Select(placed => placed.Name)];
        PolicyShape Make() => shape(new(scope.Peers.InNamespaces(names, workload), part.Value.Ports));
        if (workload is { HostNetwork: true })
        {
            Add(@namespace, Make(), said.Definition.Definition, part.MemberPath);
        }
        else
        {
            AddCached(@namespace, said, part, $"{part.MemberPath} {direction} {string.Join(" ", names)}", Make);
        }
    }

    private void AddCached(string @namespace, PlacedNamespace said, Part<Flow> part, string variant, Func<PolicyShape> shape) =>
        scope.Manifests.AddShared(scope.Cache.Get(part.Value, @namespace, variant, () =>
            ClusterScope.Manifest(shape().ToObjects(@namespace).Single(), said.Definition.Definition, part.MemberPath)));

    private void Add(string @namespace, PolicyShape shape, string definition, string memberPath)
    {
        foreach (var made in shape.ToObjects(@namespace))
        {
            scope.Manifests.AddShared(ClusterScope.Manifest(made, definition, memberPath));
        }
    }
}
