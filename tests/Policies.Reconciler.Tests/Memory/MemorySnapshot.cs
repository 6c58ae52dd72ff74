using Policies.Reconciler.Git;
using Policies.Reconciler.Repositories;

namespace Policies.Reconciler.Tests.Memory;

/// <summary>The tree of a commit in memory.</summary>
internal sealed class MemorySnapshot(MemoryCommit? commit) : ISnapshot
{
    public ObjectId? Commit => commit?.Id;

    public Task<IReadOnlyList<TreeEntry>> ListAsync(string folder, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<TreeEntry>>(
    [
        .. (commit?.Files ?? new Dictionary<string, (EntryKind Kind, byte[] Content)>())
            .Where(file => folder.Length == 0 || file.Key.StartsWith($"{folder}/", StringComparison.Ordinal))
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => Entry(file.Key, file.Value)),
    ]);

    public Task<TreeEntry?> FindAsync(string path, CancellationToken cancellation) =>
        Task.FromResult(commit is not null && commit.Files.TryGetValue(path, out var file) ? Entry(path, file) : null);

    public Task<IReadOnlyList<ReadOnlyMemory<byte>>> ReadAsync(IReadOnlyList<TreeEntry> files, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<ReadOnlyMemory<byte>>>([.. files.Select(file => (ReadOnlyMemory<byte>)commit!.Files[file.Path].Content)]);

    private static TreeEntry Entry(string path, (EntryKind Kind, byte[] Content) file) => new(path, file.Kind, ObjectId.Parse(MemoryRepository.Id(file.Content)));
}
