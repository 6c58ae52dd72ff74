namespace Policies;

/// <summary>A self-hosted cluster's values for MetalLB.</summary>
public sealed record MetalLbValues
{
    /// <summary>Whether it runs.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>The addresses that it gives out, <c>first-last</c> or a CIDR.</summary>
    public required string Addresses { get; init; }
}
