namespace Policies;

/// <summary>A Helm release that the cluster's agent installs, in the words of whichever agent it is.</summary>
public sealed record HelmRelease(string Name)
{
    /// <summary>What is installed.</summary>
    public required Chart Chart { get; init; }

    /// <summary>Where it is installed; null for the namespace that says it, or the only one of the module that says it.</summary>
    public NamespaceReference? Into { get; init; }

    /// <summary>Whether the release takes the cluster's values.</summary>
    public bool TakesClusterValues { get; init; }

    /// <summary>Values of the release itself, which win over the cluster's.</summary>
    public IReadOnlyList<Setting> Values { get; init; } = [];

    /// <summary>How often the agent looks after it.</summary>
    public Duration Interval { get; init; } = 10.Minutes;
}
