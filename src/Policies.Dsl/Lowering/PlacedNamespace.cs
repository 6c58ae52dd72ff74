using Policies.Evaluation;

namespace Policies.Lowering;

/// <summary>A namespace on a cluster: its definition with the cluster's overrides in effect, under the name of one of its instances.</summary>
public sealed class PlacedNamespace
{
    /// <summary>What the class says.</summary>
    public required NamespaceDefinition Definition { get; init; }

    /// <summary>The name in Kubernetes.</summary>
    public required string Name { get; init; }

    /// <summary>The instance; null where the definition has none on this cluster.</summary>
    public Instance? Instance { get; init; }

    /// <summary>The module by which the cluster has it; null where the namespace says so itself.</summary>
    public ModuleDefinition? Module { get; init; }

    /// <summary>Network, roles and the rest with the overrides in effect.</summary>
    public required EffectivePolicy Policy { get; init; }
}
