namespace Policies.Reconciler.Waves;

/// <summary>Knows whether a cluster's agent has applied a commit.</summary>
public interface IAppliedSource
{
    /// <summary>Whether time alone counts, because nothing is asked.</summary>
    bool IsByTime { get; }

    /// <summary>Asks for any of some commits, the newest first: an agent that applied a later one has applied ours.</summary>
    /// <param name="cluster">Name of the cluster.</param>
    /// <param name="commits">The commits.</param>
    /// <param name="pushed">When ours was pushed, so that the source may say since when it is applied; null where that is known already.</param>
    /// <param name="cancellation">Ends the question.</param>
    Task<AppliedAnswer> AskAsync(string cluster, IReadOnlyList<string> commits, DateTimeOffset? pushed, CancellationToken cancellation);
}
