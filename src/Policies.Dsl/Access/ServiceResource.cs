namespace Policies;

/// <summary>Services.</summary>
public sealed record ServiceResource : Resource
{
    internal ServiceResource()
        : base("", "services")
    {
    }

    /// <summary>HTTP to their pods by way of the API server, past network policies.</summary>
    public Subresource Proxy => Sub("proxy");
}
