namespace Policies.Reconciler.Git;

/// <summary>Something in a repository's tree that is no folder.</summary>
/// <param name="Path">From the root, with forward slashes.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its content; of a submodule, the commit.</param>
public sealed record TreeEntry(string Path, EntryKind Kind, ObjectId Id);
