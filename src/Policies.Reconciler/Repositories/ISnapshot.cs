using Policies.Reconciler.Git;

namespace Policies.Reconciler.Repositories;

/// <summary>The tree of one commit.</summary>
public interface ISnapshot
{
    /// <summary>The commit; null before the first.</summary>
    ObjectId? Commit { get; }

    /// <summary>Everything below a folder that is no folder, sorted by path in ordinal order; of the whole tree where the folder is empty.</summary>
    Task<IReadOnlyList<TreeEntry>> ListAsync(string folder, CancellationToken cancellation);

    /// <summary>The entry at a path; null where there is none, or a folder.</summary>
    Task<TreeEntry?> FindAsync(string path, CancellationToken cancellation);

    /// <summary>The content of files, in the order asked for; fetches at once what is not here yet.</summary>
    Task<IReadOnlyList<ReadOnlyMemory<byte>>> ReadAsync(IReadOnlyList<TreeEntry> files, CancellationToken cancellation);
}
