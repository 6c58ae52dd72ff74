namespace Policies;

/// <summary>A network policy in Kubernetes' own words (networking.k8s.io/v1).</summary>
public sealed record NetworkPolicy(string Name)
{
    /// <summary>The pods that it applies to.</summary>
    public required PodSelector Pods { get; init; }

    /// <summary>What may come in; null where the policy does not speak of ingress, empty where nothing may.</summary>
    public IReadOnlyList<NetworkRule>? Ingress { get; init; }

    /// <summary>What may go out; null where the policy does not speak of egress, empty where nothing may.</summary>
    public IReadOnlyList<NetworkRule>? Egress { get; init; }

    /// <summary>The directions that it isolates; null for those that it speaks of.</summary>
    public PolicyTypes? Types { get; init; }
}
