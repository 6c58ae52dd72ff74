using Policies.Reconciler.Waves;

namespace Policies.Reconciler.Tests.Syncing;

/// <summary>A source of truth that says what a test says.</summary>
internal sealed class Told : IAppliedSource
{
    public bool Says { get; set; }

    /// <summary>Since when, where it knows.</summary>
    public DateTimeOffset? Since { get; set; }

    public bool IsByTime => false;

    public Task<AppliedAnswer> AskAsync(string cluster, IReadOnlyList<string> commits, DateTimeOffset? pushed, CancellationToken cancellation) => Task.FromResult(new AppliedAnswer(Says, Since));
}
