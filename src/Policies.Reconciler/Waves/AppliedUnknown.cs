namespace Policies.Reconciler.Waves;

/// <summary>A source that cannot be asked from here: no answer is unhealthy, so nothing goes on.</summary>
public sealed class AppliedUnknown(string why) : IAppliedSource
{
    /// <inheritdoc/>
    public bool IsByTime => false;

    /// <inheritdoc/>
    public Task<AppliedAnswer> AskAsync(string cluster, IReadOnlyList<string> commits, CancellationToken cancellation) => Task.FromResult(new AppliedAnswer(false, Fault: why));
}
