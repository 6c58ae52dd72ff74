using Policies.Reconciler.Compiled;
using Policies.Reconciler.Planning;
using Policies.Reconciler.State;

namespace Policies.Reconciler.Syncing;

/// <summary>What was seen of a cluster before anything was decided.</summary>
internal sealed record ClusterLook(CompiledCluster Cluster)
{
    /// <summary>The state there; null where we never were.</summary>
    public SyncState? State { get; init; }

    /// <summary>The commit of ours that brought it.</summary>
    public string? Ours { get; init; }

    /// <summary>What would change; null where that needed no working out.</summary>
    public RepositoryPlan? Plan { get; init; }

    /// <summary>How it already ends; null where it is still open.</summary>
    public ClusterOutcome? Outcome { get; init; }

    /// <summary>Why.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What it failed by, where it did.</summary>
    public FailureCause? FailedBy { get; init; }

    /// <summary>Where the branch is; null before its first commit.</summary>
    public string? Head { get; init; }

    /// <summary>Since when the agent has applied what is there; null where it is not known to.</summary>
    public DateTimeOffset? AppliedSince { get; init; }

    /// <summary>Why the agent's report does not count as applied; null where it does.</summary>
    public string? NotApplied { get; init; }

    public bool IsPending => Outcome is null && Plan is { HasChanges: true };

    /// <summary>Whether what was compiled was there before, and somebody changed it: to put that back is no step of a rollout.</summary>
    public bool IsRepair => this is { Outcome: null, State: { } state, Plan: { } plan } && state.Digest == Cluster.Index.Digest && plan.Released.SequenceEqual(state.Released);

    public ClusterReport Report(ClusterOutcome outcome, string reason, string? wave) => new()
    {
        Cluster = Cluster.Name,
        Outcome = outcome,
        Reason = reason,
        Wave = wave,
        Plan = Plan,
        State = State,
        Commit = Ours,
        Head = Head,
        FailedBy = FailedBy,
        AppliedSince = AppliedSince,
        Notes = Plan?.Notes ?? StateNotes.Of(State, Cluster.Folder),
    };
}
