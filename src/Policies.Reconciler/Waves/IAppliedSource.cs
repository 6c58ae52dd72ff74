namespace Policies.Reconciler.Waves;

/// <summary>Knows whether a cluster's agent has applied a commit.</summary>
public interface IAppliedSource
{
    /// <summary>Whether time alone counts, because nothing is asked.</summary>
    bool IsByTime { get; }

    /// <summary>Asks for any of some commits, the newest first: an agent that applied a later one has applied ours.</summary>
    Task<AppliedAnswer> AskAsync(string cluster, IReadOnlyList<string> commits, CancellationToken cancellation);
}
