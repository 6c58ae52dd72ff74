namespace Policies;

/// <summary>The network plugin that enforces policies.</summary>
public enum Cni
{
    /// <summary>GKE Dataplane V2: Cilium's data plane, without CiliumNetworkPolicy for users.</summary>
    DataplaneV2,

    /// <summary>Calico.</summary>
    Calico,

    /// <summary>Cilium, installed by oneself, with CiliumNetworkPolicy.</summary>
    Cilium,
}
