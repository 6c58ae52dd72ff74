namespace Policies;

/// <summary>A cluster's values, compiled to the ConfigMap <c>default-cluster-values</c>; type of cluster, environment and region come from its facts.</summary>
public sealed record ClusterValues
{
    /// <summary>The environment's name; null for the cluster's trait of the ordered environments, in lower case with hyphens.</summary>
    public string? EnvironmentName { get; init; }

    /// <summary>Prometheus; null where it is off.</summary>
    public PrometheusValues? Prometheus { get; init; }

    /// <summary>Fluent Bit; null where it is off.</summary>
    public FluentBitValues? FluentBit { get; init; }

    /// <summary>MetalLB; null where it is off.</summary>
    public MetalLbValues? MetalLb { get; init; }

    /// <summary>The ingress controller; null where the cluster has none.</summary>
    public NginxIngressValues? NginxIngress { get; init; }

    /// <summary>Sections of the user's own.</summary>
    public IReadOnlyList<ValuesSection> Sections { get; init; } = [];
}
