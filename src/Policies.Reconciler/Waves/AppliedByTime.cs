namespace Policies.Reconciler.Waves;

/// <summary>Nothing tells: a commit counts as applied once it is pushed, and waves go by time.</summary>
public sealed class AppliedByTime : IAppliedSource
{
    /// <inheritdoc/>
    public bool IsByTime => true;

    /// <inheritdoc/>
    public Task<AppliedAnswer> AskAsync(string cluster, IReadOnlyList<string> commits, DateTimeOffset? pushed, CancellationToken cancellation) => Task.FromResult(new AppliedAnswer(true));
}
