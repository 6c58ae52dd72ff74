namespace Policies.Reconciler.Tests.Memory;

/// <summary>A clock that a test turns.</summary>
internal sealed class FixedTime(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
