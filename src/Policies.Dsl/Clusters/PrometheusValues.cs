namespace Policies;

/// <summary>A cluster's values for Prometheus.</summary>
public sealed record PrometheusValues
{
    /// <summary>Whether it runs.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Whether it runs on nodes that are tainted for it.</summary>
    public bool TaintedNodePool { get; init; }

    /// <summary>How many copies run.</summary>
    public int Replicas { get; init; } = 1;

    /// <summary>How long samples are kept.</summary>
    public Duration Retention { get; init; } = 15.Days;

    /// <summary>The kind of disk.</summary>
    public StorageClass StorageClass { get; init; } = StorageClass.Standard;

    /// <summary>The disk's size.</summary>
    public Quantity StorageSize { get; init; } = 50.Gi;

    /// <summary>The load balancer's address; null for none.</summary>
    public string? LoadBalancerIp { get; init; }
}
