namespace Policies.Reconciler.Planning;

/// <summary>A managed file that somebody changed or deleted.</summary>
/// <param name="Path">From the root of the repository.</param>
/// <param name="IsDeleted">Whether it is gone, and not just different.</param>
/// <param name="By">Who did it; null where history does not say.</param>
/// <param name="When">When; null where history does not say.</param>
/// <param name="Commit">In which commit; null where history does not say.</param>
public sealed record Drift(string Path, bool IsDeleted, string? By, DateTimeOffset? When, string? Commit);
