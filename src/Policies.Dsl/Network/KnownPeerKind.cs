namespace Policies;

/// <summary>The peers that have a word of their own.</summary>
public enum KnownPeerKind
{
    /// <summary>Every pod, node and address.</summary>
    Anyone,

    /// <summary>The control plane.</summary>
    ControlPlane,

    /// <summary>The nodes.</summary>
    Nodes,

    /// <summary>Health checks of load balancers.</summary>
    LoadBalancers,

    /// <summary>The ingress controller.</summary>
    IngressController,
}
