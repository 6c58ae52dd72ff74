namespace Policies;

/// <summary>A workload that is known to run in a namespace, though another system releases it.</summary>
public sealed record Workload(string Name)
{
    /// <summary>Labels of its pods, by which policies find them.</summary>
    public IReadOnlyList<Label> Labels { get; init; } = [];

    /// <summary>Ports on which its pods listen.</summary>
    public IReadOnlyList<Port> Ports { get; init; } = [];

    /// <summary>The service account under which its pods run, which the namespace then has; null for the default one.</summary>
    public ServiceAccount? ServiceAccount { get; init; }

    /// <summary>Whether its pods are on the host network, where no network policy reaches them.</summary>
    public bool HostNetwork { get; init; }
}
