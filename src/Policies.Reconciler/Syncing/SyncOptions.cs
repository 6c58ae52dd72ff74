namespace Policies.Reconciler.Syncing;

/// <summary>How a run goes.</summary>
public sealed record SyncOptions
{
    /// <summary>The revision of the source that was compiled; empty where it is not known.</summary>
    public string Revision { get; init; } = "";

    /// <summary>The day by which dates are judged; null for the clock's.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>Names of the clusters that are synced; empty for all.</summary>
    public IReadOnlySet<string> Clusters { get; init; } = new HashSet<string>();

    /// <summary>Whether nothing is pushed.</summary>
    public bool IsDry { get; init; }

    /// <summary>Whether changes are proposed on a branch of their own.</summary>
    public bool Proposes { get; init; }

    /// <summary>What becomes of drift.</summary>
    public OnDrift OnDrift { get; init; } = OnDrift.Restore;

    /// <summary>Digests of the plans that a person approved.</summary>
    public IReadOnlySet<string> Approved { get; init; } = new HashSet<string>();

    /// <summary>Objects that may be taken over, as <see cref="Planning.Adoption"/> writes them.</summary>
    public IReadOnlySet<string> Adopted { get; init; } = new HashSet<string>();

    /// <summary>How many repositories are worked on at once.</summary>
    public int Parallel { get; init; } = 8;

    /// <summary>Whether repositories on this machine take the place of the fleet's.</summary>
    public bool IsLocal { get; init; }
}
