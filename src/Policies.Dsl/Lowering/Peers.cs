using Policies.Objects;
using Policies.Objects.Addresses;

namespace Policies.Lowering;

/// <summary>What the words for peers compile to on one cluster, as its network plugin understands them.</summary>
internal sealed class Peers(ClusterScope scope)
{
    // https://cloud.google.com/load-balancing/docs/firewall-rules
    private static readonly string[] GoogleHealthChecks = ["35.191.0.0/16", "130.211.0.0/22", "2600:2d00:1:1::/64", "2600:2d00:1:b029::/64"];

    /// <summary>The control plane as Cilium knows it: calls to webhooks may carry the address of any node of it.</summary>
    private static readonly string[] CiliumControlPlane = ["kube-apiserver", "host", "remote-node"];

    /// <summary>The nodes as Cilium knows them, for there no range of addresses matches a node.</summary>
    private static readonly string[] CiliumNodes = ["host", "remote-node"];

    private bool HasEntities => scope.Cluster.Cni == Cni.Cilium;

    /// <summary>A peer of a rule in a namespace, in one direction; who needs it is said where a fact is missing.</summary>
    public PeerShape Of(Peer peer, FlowDirection direction, string need) => peer switch
    {
        AddressPeer address => new([ClusterNetwork.Block(address.Range.Text ?? "", [.. address.Except.Select(part => part.Text ?? "")])]),
        SelectorPeer selector => new([Mapping.Of(
            ("namespaceSelector", selector.InNamespaces is { } namespaces ? Shapes.Selector(namespaces.Labels, namespaces.Conditions) : null),
            ("podSelector", selector.WithLabels is { } pods ? Shapes.Selector(pods) : null))]),
        NamespacePeer named => InNamespaces(scope.Names(named.Namespace), named.Workload, named.WithLabels),
        KnownPeer known => Of(known.Kind, direction, need),
        _ => new([]),
    };

    /// <summary>Pods of namespaces by name: those of a workload, or by labels, or all; a workload on the host network is known by its nodes.</summary>
    public PeerShape InNamespaces(IReadOnlyList<string> names, Workload? workload, PodSelector? pods = null)
    {
        if (workload is { HostNetwork: true })
        {
            return Nodes("a workload on the host network");
        }

        return names.Count == 0
            ? new([])
            : new([Mapping.Of(
                ("namespaceSelector", Shapes.NamespacesNamed(names)),
                ("podSelector", workload is not null ? Shapes.Selector(workload.Labels) : pods is not null ? Shapes.Selector(pods) : null))]);
    }

    /// <summary>Prometheus' pods.</summary>
    public PeerShape Prometheus() => OfFact(scope.Cluster.Monitoring.Namespace, scope.Cluster.Monitoring.Labels, "where Prometheus runs (Monitoring)", nameof(Network.AllowMonitoring));

    /// <summary>Every namespace of the cluster.</summary>
    public static PeerShape EveryNamespace() => new([Mapping.Of(("namespaceSelector", Mapping.Empty))]);

    /// <summary>The nodes.</summary>
    public PeerShape Nodes(string need)
    {
        if (HasEntities)
        {
            return new([], CiliumNodes);
        }

        if (scope.Network.Nodes.Count == 0)
        {
            scope.Missing("which ranges its nodes have addresses in (Addresses.Nodes)", need);
        }

        return new(scope.Network.Nodes.ConvertAll(range => ClusterNetwork.Block(range.ToString(), [])));
    }

    private PeerShape Of(KnownPeerKind kind, FlowDirection direction, string need) => kind switch
    {
        KnownPeerKind.ControlPlane => ControlPlane(direction, need),
        KnownPeerKind.Nodes => Nodes(need),
        KnownPeerKind.LoadBalancers => LoadBalancers(need),
        KnownPeerKind.IngressController => IngressController(need),
        _ => PeerShape.Anyone,
    };

    private PeerShape ControlPlane(FlowDirection direction, string need)
    {
        if (HasEntities)
        {
            return new([], direction == FlowDirection.Ingress ? CiliumControlPlane : ["kube-apiserver"]);
        }

        if (scope.Network.ApiServer.Count == 0)
        {
            scope.Missing("where its API server listens (Addresses.ApiServer)", need);
        }

        var addresses = scope.Network.ApiServer.OrderBy(endpoint => endpoint).Select(endpoint => IpNetwork.Of(endpoint.Address).ToString()).Distinct().Select(range => ClusterNetwork.Block(range, []));

        // On GKE the control plane calls pods by way of an agent that runs in the cluster.
        return scope.Cluster.Hosting == Hosting.Gke && direction == FlowDirection.Ingress
            ? new([.. addresses, .. InNamespaces(["kube-system"], null, Pod.Labelled("k8s-app", "konnectivity-agent")).Entries])
            : new([.. addresses]);
    }

    private PeerShape LoadBalancers(string need)
    {
        var hasIPv6 = scope.Network.Pods.Exists(range => range.First.Family == AddressFamily.IPv6);
        var known = scope.Cluster.Hosting == Hosting.Gke ? GoogleHealthChecks.Where(range => hasIPv6 || range.IndexOf(':') < 0) : [];
        var ranges = known.Concat(ClusterNetwork.Networks(scope.Cluster.Addresses.LoadBalancers).ConvertAll(range => range.ToString())).Distinct().ToList();
        if (ranges.Count == 0)
        {
            scope.Missing("from which ranges load balancers check health (Addresses.LoadBalancers)", need);
        }

        return new([.. ranges.Select(range => ClusterNetwork.Block(range, []))]);
    }

    private PeerShape IngressController(string need)
    {
        if (scope.Cluster.Ingress is not { } ingress)
        {
            scope.Missing("where its ingress controller runs (Ingress)", need);
            return new([]);
        }

        return ingress.Namespace is { } @namespace
            ? OfFact(@namespace, ingress.Labels, "where its ingress controller runs (Ingress)", need)
            : Nodes(need);
    }

    // A fact that names a namespace of the fleet says nothing where the cluster has no such namespace.
    private PeerShape OfFact(NamespaceReference @namespace, IReadOnlyList<Label> labels, string fact, string need)
    {
        var names = scope.Names(@namespace);
        if (names.Count == 0)
        {
            scope.Missing($"{fact} by a namespace that it has", need);
        }

        return InNamespaces(names, null, new(labels, []));
    }
}
