using Policies.Reconciler.Planning;
using Policies.Reconciler.State;

namespace Policies.Reconciler.Syncing;

/// <summary>What a run found and did at one cluster.</summary>
public sealed record ClusterReport
{
    /// <summary>Name of the cluster.</summary>
    public required string Cluster { get; init; }

    /// <summary>How it ended.</summary>
    public required ClusterOutcome Outcome { get; init; }

    /// <summary>Why, in words; empty where there is nothing to say.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Name of its wave; null where it is in none.</summary>
    public string? Wave { get; init; }

    /// <summary>What would change or did; null where that was not worked out.</summary>
    public RepositoryPlan? Plan { get; init; }

    /// <summary>The state before; null where we never were there.</summary>
    public SyncState? State { get; init; }

    /// <summary>The commit that was pushed, or the one of ours that is there; null where there is none.</summary>
    public string? Commit { get; init; }

    /// <summary>What is proposed; null where nothing is.</summary>
    public Proposal? Proposal { get; init; }

    /// <summary>Where the branch was seen, or put; null before its first commit, and where it was not seen.</summary>
    public string? Head { get; init; }

    /// <summary>Since when the agent has applied what is there; null where that is not known.</summary>
    public DateTimeOffset? AppliedSince { get; init; }

    /// <summary>What else a person should know.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What it failed by, where it failed.</summary>
    public FailureCause? FailedBy { get; init; }

    /// <summary>What kind of failure it is; null for none.</summary>
    public FailureCause? Cause => Outcome switch
    {
        ClusterOutcome.Failed => FailedBy ?? FailureCause.Refused,
        ClusterOutcome.Stopped => FailureCause.Stopped,
        ClusterOutcome.Expired => FailureCause.Expired,
        _ => null,
    };

    /// <summary>Whether somebody has to do something.</summary>
    public bool IsFailure => Outcome is ClusterOutcome.Failed or ClusterOutcome.Stopped or ClusterOutcome.Expired;
}
