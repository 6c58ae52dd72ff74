using Policies.Rendering.Index;

namespace Policies.Reconciler.Planning;

/// <summary>A file that a sync writes or deletes.</summary>
/// <param name="Path">From the root of the repository.</param>
/// <param name="Before">Its bytes now; null where there is none.</param>
/// <param name="After">Its bytes afterwards; null where it goes.</param>
/// <param name="Object">The object that it holds, or held; null where it holds none.</param>
public sealed record PlannedChange(string Path, ReadOnlyMemory<byte>? Before, ReadOnlyMemory<byte>? After, ObjectIdentity? Object)
{
    /// <summary>Whether it is part of what leaves the fleet, which stays or goes in its own time and by no budget.</summary>
    public bool IsLeaving { get; init; }
}
