namespace Policies;

/// <summary>The other end of a connection.</summary>
public abstract record Peer
{
    private protected Peer()
    {
    }

    /// <summary>Anyone: pods, nodes, every address.</summary>
    public static Peer Anyone { get; } = new KnownPeer(KnownPeerKind.Anyone);

    /// <summary>The control plane: calls to webhooks and aggregated APIs come from there, and the API server listens there.</summary>
    public static Peer ControlPlane { get; } = new KnownPeer(KnownPeerKind.ControlPlane);

    /// <summary>The cluster's nodes, and pods on their network.</summary>
    public static Peer Nodes { get; } = new KnownPeer(KnownPeerKind.Nodes);

    /// <summary>The ranges from which load balancers check health.</summary>
    public static Peer LoadBalancers { get; } = new KnownPeer(KnownPeerKind.LoadBalancers);

    /// <summary>The ingress controller, on the host network too.</summary>
    public static Peer IngressController { get; } = new KnownPeer(KnownPeerKind.IngressController);

    /// <summary>A range of addresses outside the cluster, and parts of it that are not meant.</summary>
    public static Peer Addresses(Cidr range, params Cidr[] except) => new AddressPeer(range, except);

    /// <summary>All pods of a namespace of the fleet.</summary>
    public static Peer Namespace<TNamespace>()
        where TNamespace : NamespacePolicy =>
        new NamespacePeer(NamespaceReference.Of<TNamespace>());

    /// <summary>The pods of a workload of a namespace of the fleet.</summary>
    public static Peer Namespace<TNamespace>(Workload workload)
        where TNamespace : NamespacePolicy =>
        new NamespacePeer(NamespaceReference.Of<TNamespace>()) { Workload = workload };

    /// <summary>The twin of <see cref="Namespace{TNamespace}()"/> by full name; for tools that do not load the user's assembly.</summary>
    public static Peer NamespaceNamed(string definition, Workload? workload = null) => new NamespacePeer(NamespaceReference.Named(definition)) { Workload = workload };

    /// <summary>Pods of a namespace that the fleet does not define, by its name; only this end is opened.</summary>
    public static Peer OutOfFleet(string @namespace, PodSelector? pods = null) => new NamespacePeer(NamespaceReference.Outside(@namespace)) { WithLabels = pods };

    /// <summary>Pods of the namespace that the policy is in.</summary>
    public static Peer Pods(PodSelector pods) => new SelectorPeer(null, pods);

    /// <summary>All pods of the namespaces with certain labels.</summary>
    public static Peer Namespaces(NamespaceSelector namespaces) => new SelectorPeer(namespaces, null);

    /// <summary>The pods with certain labels that are in namespaces with certain labels: both at once.</summary>
    public static Peer Namespaces(NamespaceSelector namespaces, PodSelector pods) => new SelectorPeer(namespaces, pods);
}
