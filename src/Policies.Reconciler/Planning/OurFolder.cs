using Policies.Reconciler.Git;
using Policies.Reconciler.Repositories;
using Policies.Reconciler.State;
using Policies.Rendering.Index;

namespace Policies.Reconciler.Planning;

/// <summary>What a repository holds in our folder, and what of it a commit of ours recorded.</summary>
internal sealed record OurFolder
{
    /// <summary>The folder, from the root.</summary>
    public required string Path { get; init; }

    /// <summary>The tree that it is in.</summary>
    public required ISnapshot Snapshot { get; init; }

    /// <summary>Its files by their paths within it.</summary>
    public IReadOnlyDictionary<string, TreeEntry> Entries { get; init; } = new Dictionary<string, TreeEntry>();

    /// <summary>The state, from the last commit of ours where somebody took it away or broke it; null where we never were here.</summary>
    public SyncState? State { get; init; }

    /// <summary>What a commit of ours recorded as ours, by path within the folder; empty where none did.</summary>
    public IReadOnlyDictionary<string, InventoryFile> Recorded { get; init; } = new Dictionary<string, InventoryFile>();

    /// <summary>The commit that brought the state; null where we never were here.</summary>
    public ObjectId? Ours { get; init; }

    /// <summary>The commit that brought back an earlier tree of ours, or took ours out; null where none did.</summary>
    public CommitInfo? Reverted { get; init; }

    /// <summary>Whether state and inventory are as a commit of ours left them.</summary>
    public bool IsIntact { get; init; } = true;
}
