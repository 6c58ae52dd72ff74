namespace Policies;

/// <summary>Nodes, and what their kubelets offer.</summary>
public sealed record NodeResource : Resource
{
    internal NodeResource()
        : base("", "nodes", isClusterScoped: true)
    {
    }

    /// <summary>The kubelet's metrics.</summary>
    public Subresource Metrics => Sub("metrics");

    /// <summary>The kubelet's statistics.</summary>
    public Subresource Stats => Sub("stats");

    /// <summary>The kubelet's logs.</summary>
    public Subresource Log => Sub("log");

    /// <summary>The kubelet's whole API: commands in every pod of the node.</summary>
    public Subresource Proxy => Sub("proxy");
}
