namespace Policies;

/// <summary>A connection, said once, at either end; where the other end is a namespace of the fleet, it is opened there too.</summary>
public sealed record Flow
{
    private Flow(FlowDirection direction, Peer peer, IReadOnlyList<Port> ports) => (Direction, Peer, Ports) = (direction, peer, ports);

    /// <summary>Whether the namespace that says it receives or sends.</summary>
    public FlowDirection Direction { get; }

    /// <summary>The other end.</summary>
    public Peer Peer { get; }

    /// <summary>The receiver's ports; empty for all.</summary>
    public IReadOnlyList<Port> Ports { get; }

    /// <summary>The workload that sends; null for every pod of the sending namespace.</summary>
    public Workload? Sender { get; init; }

    /// <summary>The workload that receives; null for every pod of the receiving namespace.</summary>
    public Workload? Receiver { get; init; }

    /// <summary>The instance of the other end; null for the one of the same name, else for all.</summary>
    public Instance? Instance { get; init; }

    /// <summary>Pods of a namespace of the fleet connect to ports here.</summary>
    public static Flow From<TNamespace>(params Port[] ports)
        where TNamespace : NamespacePolicy =>
        From(Peer.Namespace<TNamespace>(), ports);

    /// <summary>Pods here connect to ports of a namespace of the fleet.</summary>
    public static Flow To<TNamespace>(params Port[] ports)
        where TNamespace : NamespacePolicy =>
        To(Peer.Namespace<TNamespace>(), ports);

    /// <summary>A peer connects to ports here.</summary>
    public static Flow From(Peer peer, params Port[] ports) => new(FlowDirection.Ingress, peer, ports);

    /// <summary>Pods here connect to ports of a peer.</summary>
    public static Flow To(Peer peer, params Port[] ports) => new(FlowDirection.Egress, peer, ports);

    /// <summary>The twin of <see cref="From{TNamespace}"/> by full name; for tools that do not load the user's assembly.</summary>
    public static Flow FromNamed(string definition, params Port[] ports) => From(Peer.NamespaceNamed(definition), ports);

    /// <summary>The twin of <see cref="To{TNamespace}"/> by full name; for tools that do not load the user's assembly.</summary>
    public static Flow ToNamed(string definition, params Port[] ports) => To(Peer.NamespaceNamed(definition), ports);

    /// <summary>The connection as people say it, such as <c>to Payments on 8443/TCP</c>.</summary>
    public override string ToString()
    {
        var end = Direction == FlowDirection.Ingress ? "from" : "to";
        var ports = Ports.Count == 0 ? "all ports" : string.Join(", ", Ports);
        return $"{end} {Peer} on {ports}";
    }
}
