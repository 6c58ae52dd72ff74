namespace Policies;

/// <summary>Resources of the API group <c>policy</c>.</summary>
public static class PolicyApi
{
    /// <summary>How many pods of a workload may be away at once.</summary>
    public static Resource PodDisruptionBudgets => new("policy", "poddisruptionbudgets");
}
