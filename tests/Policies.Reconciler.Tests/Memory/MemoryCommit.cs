using Policies.Reconciler.Git;
using Policies.Reconciler.Repositories;

namespace Policies.Reconciler.Tests.Memory;

/// <summary>A commit with all its files.</summary>
internal sealed record MemoryCommit(CommitInfo Info, MemoryCommit? Parent, IReadOnlyDictionary<string, (EntryKind Kind, byte[] Content)> Files)
{
    public ObjectId Id => Info.Id;

    public IEnumerable<MemoryCommit> History
    {
        get
        {
            for (var at = this; at is not null; at = at.Parent)
            {
                yield return at;
            }
        }
    }

    public bool Changed(string? path) => path is null || Below(this, path) != (Parent is null ? "" : Below(Parent, path));

    private static string Below(MemoryCommit commit, string path) => string.Join('\n', commit.Files
        .Where(file => file.Key == path || file.Key.StartsWith($"{path}/", StringComparison.Ordinal))
        .OrderBy(file => file.Key, StringComparer.Ordinal)
        .Select(file => $"{file.Key} {file.Value.Kind} {MemoryRepository.Id(file.Value.Content)}"));
}
