namespace Policies.Verification.Network.Rules;

/// <summary>The tiers in the order in which they decide; what none of them decides is allowed.</summary>
public enum PolicyTier
{
    /// <summary>The cluster's administrators, before all others: AdminNetworkPolicy, and ClusterNetworkPolicy of this tier.</summary>
    Admin,

    /// <summary>Those who own a namespace: NetworkPolicy and CiliumNetworkPolicy. Rules only add up; what they isolate is else denied.</summary>
    Namespace,

    /// <summary>The cluster's administrators, where no NetworkPolicy decides: BaselineAdminNetworkPolicy, and ClusterNetworkPolicy of this tier.</summary>
    Baseline,
}
