using Policies.Reconciler.Waves;

namespace Policies.Reconciler.Tests.Syncing;

/// <summary>A source of truth that says what a test says.</summary>
internal sealed class Told : IAppliedSource
{
    public bool Says { get; set; }

    public bool IsByTime => false;

    public Task<AppliedAnswer> AskAsync(string cluster, IReadOnlyList<string> commits, CancellationToken cancellation) => Task.FromResult(new AppliedAnswer(Says));
}
