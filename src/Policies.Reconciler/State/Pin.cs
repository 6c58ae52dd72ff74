namespace Policies.Reconciler.State;

/// <summary>A repository stays at a version that a person brought back, until somebody resumes it.</summary>
/// <param name="Revision">The revision of the source that it is at.</param>
/// <param name="Because">Why.</param>
/// <param name="By">Who said so.</param>
public sealed record Pin(string Revision, string Because, string? By);
