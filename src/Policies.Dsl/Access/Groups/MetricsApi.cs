namespace Policies;

/// <summary>Resources of the API group <c>metrics.k8s.io</c>.</summary>
public static class MetricsApi
{
    /// <summary>What pods use.</summary>
    public static Resource Pods => new("metrics.k8s.io", "pods");

    /// <summary>What nodes use.</summary>
    public static Resource Nodes => new("metrics.k8s.io", "nodes", isClusterScoped: true);
}
