using Policies.Reconciler.Syncing;

namespace Policies.Reconciler.Watching;

/// <summary>One run of a watch.</summary>
/// <param name="Reason">Why it ran, in words.</param>
/// <param name="Result">What it found and did; null where there was nothing to sync.</param>
/// <param name="Fault">Why what was compiled cannot be used; null where it can.</param>
/// <param name="Ended">When it ended.</param>
/// <param name="Duration">How long it took.</param>
public sealed record WatchRun(string Reason, SyncResult? Result, string? Fault, DateTimeOffset Ended, TimeSpan Duration);
