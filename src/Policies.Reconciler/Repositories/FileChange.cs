namespace Policies.Reconciler.Repositories;

/// <summary>What becomes of one file.</summary>
/// <param name="Path">From the root, with forward slashes.</param>
/// <param name="Content">Its new bytes; null where it goes.</param>
public sealed record FileChange(string Path, ReadOnlyMemory<byte>? Content);
