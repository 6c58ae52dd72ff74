namespace Policies;

/// <summary>One ingress controller: whether it runs, and its NodePort.</summary>
public sealed record IngressEndpoint
{
    /// <summary>Whether it runs.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>The NodePort, by custom 30000 to 32767.</summary>
    public required int Port { get; init; }
}
