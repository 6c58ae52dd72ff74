namespace Policies;

/// <summary>A cluster's own addresses, of both families where it has both.</summary>
public sealed record Addresses
{
    /// <summary>Ranges that pods get addresses from.</summary>
    public required IReadOnlyList<Cidr> Pods { get; init; }

    /// <summary>Ranges that services get addresses from; the first address of each is the API server's.</summary>
    public required IReadOnlyList<Cidr> Services { get; init; }

    /// <summary>Ranges that nodes have addresses in.</summary>
    public required IReadOnlyList<Cidr> Nodes { get; init; }

    /// <summary>Where the API server listens, behind its service.</summary>
    public required IReadOnlyList<Endpoint> ApiServer { get; init; }

    /// <summary>The API server's address as a service; empty for the first address of each service range, port 443.</summary>
    public IReadOnlyList<Endpoint> ApiServerService { get; init; } = [];

    /// <summary>Ranges that load balancers check health from; Google's own are known where the cluster runs there.</summary>
    public IReadOnlyList<Cidr> LoadBalancers { get; init; } = [];
}
