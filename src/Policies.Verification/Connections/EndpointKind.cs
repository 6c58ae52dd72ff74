namespace Policies.Verification.Connections;

/// <summary>What an end of a connection is.</summary>
public enum EndpointKind
{
    /// <summary>A workload, or a representative.</summary>
    Workload,

    /// <summary>A range of addresses outside the cluster.</summary>
    External,

    /// <summary>Whatever carries out Ingresses and Routes; its pods are imagined, without labels and in a namespace of their own.</summary>
    IngressController,

    /// <summary>What only Cilium has a name for, such as a node's own processes.</summary>
    Entity,
}
