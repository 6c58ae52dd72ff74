namespace Policies.Reconciler.Syncing;

/// <summary>Where a cluster's repository stands after a run.</summary>
public enum ClusterOutcome
{
    /// <summary>It is what was compiled.</summary>
    UpToDate,

    /// <summary>It would change.</summary>
    Pending,

    /// <summary>It was brought to what was compiled.</summary>
    Synced,

    /// <summary>Somebody let it go on.</summary>
    Resumed,

    /// <summary>A change is proposed, and waits for its merge.</summary>
    Proposed,

    /// <summary>It waits for its wave, or for the end of a freeze.</summary>
    Waiting,

    /// <summary>Somebody holds it, or brought back an earlier tree of ours.</summary>
    Held,

    /// <summary>It stays at a version that somebody brought back.</summary>
    Pinned,

    /// <summary>Something that it has has ended, and it is left out.</summary>
    Expired,

    /// <summary>A person has to approve or to decide something.</summary>
    Stopped,

    /// <summary>It could not be read or pushed to.</summary>
    Failed,
}
