using System.Security.Cryptography;
using System.Text;
using Policies.Reconciler.Git;
using Policies.Reconciler.Repositories;

namespace Policies.Reconciler.Tests.Memory;

/// <summary>A cluster's repository in memory: the basis of the model, and a place to make things go wrong.</summary>
internal sealed class MemoryRepository(string cluster) : IRepository
{
    private const string Ann = "Ann <ann@acme.example>";
    private readonly Dictionary<ObjectId, MemoryCommit> commits = [];
    private string? remembered;
    private int made;

    public MemoryCommit? Head { get; private set; }

    public MemoryCommit? Proposal { get; private set; }

    public string Name => cluster;

    /// <summary>How often something was pushed.</summary>
    public int Pushes { get; private set; }

    /// <summary>Called before a push is looked at: may move the branch, or throw.</summary>
    public Action? BeforePush { get; set; }

    /// <summary>Called after a push arrived: may throw, as when the answer is lost.</summary>
    public Action? AfterPush { get; set; }

    /// <summary>Called when somebody asks where the branches are.</summary>
    public Action? OnLook { get; set; }

    public static string Id(byte[] content) => Hash([.. Encoding.ASCII.GetBytes($"blob {content.Length}\0"), .. content]);

    public string? Text(string path) => Head is not null && Head.Files.TryGetValue(path, out var file) ? Encoding.UTF8.GetString(file.Content) : null;

    /// <summary>A commit of a person; null deletes.</summary>
    public MemoryCommit Commit(string message, params (string Path, string? Text)[] changes) =>
        Head = Make(Head, changes.Select(change => new FileChange(change.Path, change.Text is null ? null : (ReadOnlyMemory<byte>?)Encoding.UTF8.GetBytes(change.Text))), message, Ann, EntryKind.File);

    /// <summary>A commit of a person that makes a link.</summary>
    public void Link(string path, string to) => Head = Make(Head, [new(path, Encoding.UTF8.GetBytes(to))], "Link", Ann, EntryKind.Link);

    /// <summary>What <c>git revert</c> of the newest commit does.</summary>
    public void Revert()
    {
        var before = Head!.Parent?.Files ?? new Dictionary<string, (EntryKind, byte[])>();
        Head = Add(new(Info($"Revert \"{Head.Info.Message.Split('\n')[0]}\"\n\nThis reverts commit {Head.Id}.", Ann, DateTimeOffset.UnixEpoch), Head, before));
    }

    /// <summary>What a merge that squashes does with a proposal: its tree, and a message of the server's own.</summary>
    public void MergeProposal() => Head = Add(new(Info("Merge the proposal (#7)", Ann, DateTimeOffset.UnixEpoch), Head, Proposal!.Files));

    /// <summary>Another machine goes on.</summary>
    public void Forget() => remembered = null;

    public string? Recall() => remembered;

    public void Remember(string text) => remembered = text;

    public Task<Heads> LookAsync(CancellationToken cancellation)
    {
        OnLook?.Invoke();
        return Task.FromResult(new Heads(Head?.Id, Proposal?.Id));
    }

    public Task<ISnapshot> ReadAsync(ObjectId? commit, CancellationToken cancellation) =>
        Task.FromResult<ISnapshot>(new MemorySnapshot(commit is { } id ? commits[id] : null));

    public Task<IReadOnlyList<CommitInfo>> HistoryAsync(ObjectId from, string? path, int most, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<CommitInfo>>([.. commits[from].History.Where(commit => commit.Changed(path)).Select(commit => commit.Info).Take(most)]);

    public Task<ObjectId> PushAsync(NewCommit commit, CancellationToken cancellation)
    {
        BeforePush?.Invoke();
        if (Head?.Id != commit.Parent)
        {
            throw new GitException(FailureKind.Moved, "The branch moved.");
        }

        Head = Make(Head, commit.Changes, commit.Message, "Policies <policies@acme.example>", EntryKind.File, commit.When);
        Pushes++;
        AfterPush?.Invoke();
        return Task.FromResult(Head.Id);
    }

    public Task<ObjectId> ProposeAsync(NewCommit commit, ObjectId? proposed, CancellationToken cancellation)
    {
        if (Proposal?.Id != proposed)
        {
            throw new GitException(FailureKind.Moved, "The proposal moved.");
        }

        Proposal = Make(commit.Parent is { } parent ? commits[parent] : null, commit.Changes, commit.Message, "Policies <policies@acme.example>", EntryKind.File, commit.When);
        Pushes++;
        return Task.FromResult(Proposal.Id);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private MemoryCommit Make(MemoryCommit? parent, IEnumerable<FileChange> changes, string message, string author, EntryKind kind, DateTimeOffset? when = null)
    {
        var files = new Dictionary<string, (EntryKind Kind, byte[] Content)>(parent?.Files ?? new Dictionary<string, (EntryKind, byte[])>(), StringComparer.Ordinal);
        foreach (var change in changes)
        {
            if (change.Content is { } content)
            {
                files[change.Path] = (kind, content.ToArray());
            }
            else
            {
                files.Remove(change.Path);
            }
        }

        return Add(new(Info(message, author, when ?? DateTimeOffset.UnixEpoch), parent, files));
    }

    private CommitInfo Info(string message, string author, DateTimeOffset when) =>
        new(ObjectId.Parse(Hash(Encoding.ASCII.GetBytes($"{cluster} {++made}"))), author, when, message);

    private MemoryCommit Add(MemoryCommit commit) => commits[commit.Id] = commit;

    private static string Hash(byte[] bytes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        hash.AppendData(bytes);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
