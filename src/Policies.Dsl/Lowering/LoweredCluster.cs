using Policies.Evaluation;

namespace Policies.Lowering;

/// <summary>Everything that the fleet says of one cluster, as Kubernetes objects.</summary>
public sealed class LoweredCluster
{
    /// <summary>The cluster.</summary>
    public required ClusterDefinition Cluster { get; init; }

    /// <summary>The objects, sorted by path in ordinal order.</summary>
    public required IReadOnlyList<Manifest> Manifests { get; init; }

    /// <summary>The namespaces that the cluster has.</summary>
    public required IReadOnlyList<PlacedNamespace> Namespaces { get; init; }

    /// <summary>The modules that the cluster receives.</summary>
    public IReadOnlyList<ModuleDefinition> Modules { get; init; } = [];

    /// <summary>What could not be lowered, or only by guessing.</summary>
    public required IReadOnlyList<Problem> Problems { get; init; }
}
