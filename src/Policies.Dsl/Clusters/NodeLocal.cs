namespace Policies;

/// <summary>The DNS cache on each node: none, at an address of the host, or pods to which traffic is redirected.</summary>
public sealed record NodeLocal
{
    private NodeLocal(string? address, bool isRedirected) => (Address, IsRedirected) = (address, isRedirected);

    /// <summary>No cache.</summary>
    public static NodeLocal None { get; } = new(null, false);

    /// <summary>Traffic to the DNS service is redirected to pods labelled <c>k8s-app: node-local-dns</c>, as on GKE Dataplane V2.</summary>
    public static NodeLocal Redirected { get; } = new(null, true);

    /// <summary>The host address at which the cache answers; null where it has none.</summary>
    public string? Address { get; }

    /// <summary>Whether traffic is judged as going to the cache's own pods.</summary>
    public bool IsRedirected { get; }

    /// <summary>The cache answers at an address of the host, such as 169.254.20.10.</summary>
    public static NodeLocal At(string address) => new(address, false);
}
