namespace Policies;

/// <summary>A peer that plain selectors cannot name; what it compiles to depends on the cluster.</summary>
public sealed record KnownPeer(KnownPeerKind Kind) : Peer
{
    /// <inheritdoc/>
    public override string ToString() => Kind switch
    {
        KnownPeerKind.ControlPlane => "the control plane",
        KnownPeerKind.Nodes => "the nodes",
        KnownPeerKind.LoadBalancers => "the load balancers",
        KnownPeerKind.IngressController => "the ingress controller",
        _ => "anyone",
    };
}
