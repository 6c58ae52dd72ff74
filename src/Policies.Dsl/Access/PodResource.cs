namespace Policies;

/// <summary>Pods, and the ways into them.</summary>
public sealed record PodResource : Resource
{
    internal PodResource()
        : base("", "pods")
    {
    }

    /// <summary>What their containers print.</summary>
    public Subresource Logs => Sub("log");

    /// <summary>Commands run in their containers.</summary>
    public Subresource Exec => Sub("exec");

    /// <summary>Their containers' own input and output.</summary>
    public Subresource Attach => Sub("attach");

    /// <summary>Connections to their ports, past network policies.</summary>
    public Subresource PortForward => Sub("portforward");

    /// <summary>HTTP to their ports by way of the API server, past network policies.</summary>
    public Subresource Proxy => Sub("proxy");

    /// <summary>Debugging containers added while they run.</summary>
    public Subresource EphemeralContainers => Sub("ephemeralcontainers");

    /// <summary>Their removal as disruption budgets allow it.</summary>
    public Subresource Eviction => Sub("eviction");

    /// <summary>The node that they are put on.</summary>
    public Subresource Binding => Sub("binding");

    /// <summary>Their containers' resources, changed while they run.</summary>
    public Subresource Resize => Sub("resize");
}
