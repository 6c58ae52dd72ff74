namespace Policies.Reconciler.Git;

/// <summary>What becomes of something that failed.</summary>
public enum FailureKind
{
    /// <summary>The same may succeed in a moment: the network, a server that is busy or down.</summary>
    TryAgain,

    /// <summary>The repository is no longer what it was when this was planned: look, and plan again.</summary>
    Moved,

    /// <summary>Only a person can change it: refused, not found, protected, out of disk space.</summary>
    GiveUp,
}
