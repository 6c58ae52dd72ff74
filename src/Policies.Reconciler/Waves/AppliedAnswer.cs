namespace Policies.Reconciler.Waves;

/// <summary>What a source of truth says of a commit.</summary>
/// <param name="IsApplied">Whether the agent has applied it now; no answer is no.</param>
/// <param name="Since">Since when, where the source knows.</param>
/// <param name="Fault">Why there is no answer; null where there is one.</param>
public sealed record AppliedAnswer(bool IsApplied, DateTimeOffset? Since = null, string? Fault = null);
