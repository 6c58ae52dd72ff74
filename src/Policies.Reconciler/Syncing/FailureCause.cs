namespace Policies.Reconciler.Syncing;

/// <summary>What kind of failure keeps a cluster's repository from being what was compiled.</summary>
public enum FailureCause
{
    /// <summary>The network or a server, for longer than it was tried again.</summary>
    Unreachable,

    /// <summary>The repository moved under us again and again.</summary>
    Moved,

    /// <summary>Refused, not found, protected, out of disk space: only a person can change it.</summary>
    Refused,

    /// <summary>What was compiled cannot be used.</summary>
    Compiled,

    /// <summary>Somebody changed a managed file, and that was to count as a failure.</summary>
    Drift,

    /// <summary>A person has to approve or to decide something.</summary>
    Stopped,

    /// <summary>Something that the cluster has has ended.</summary>
    Expired,
}
