namespace Policies;

/// <summary>A cluster's values for the NGINX ingress controllers.</summary>
public sealed record NginxIngressValues
{
    /// <summary>What the controllers run as.</summary>
    public IngressKind Kind { get; init; } = IngressKind.Deployment;

    /// <summary>How traffic is spread over nodes.</summary>
    public TrafficPolicy TrafficPolicy { get; init; } = TrafficPolicy.Cluster;

    /// <summary>The controller for everyone; null where it is off.</summary>
    public IngressEndpoint? Public { get; init; }

    /// <summary>The controller for listed addresses; null where it is off.</summary>
    public IngressEndpoint? Whitelisted { get; init; }
}
