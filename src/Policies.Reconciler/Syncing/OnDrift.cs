namespace Policies.Reconciler.Syncing;

/// <summary>What becomes of a managed file that somebody changed.</summary>
public enum OnDrift
{
    /// <summary>It is put back.</summary>
    Restore,

    /// <summary>The repository is left as it is.</summary>
    Hold,

    /// <summary>The repository is left as it is, and counts as failed.</summary>
    Fail,
}
