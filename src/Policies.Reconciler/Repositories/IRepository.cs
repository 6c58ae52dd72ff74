using Policies.Reconciler.Git;

namespace Policies.Reconciler.Repositories;

/// <summary>One cluster's repository, read and written without a work tree.</summary>
/// <remarks>Whatever fails is a <see cref="GitException"/> whose kind says what becomes of it.</remarks>
public interface IRepository : IAsyncDisposable
{
    /// <summary>How it may be named to people: its URL or folder, without credentials.</summary>
    string Name { get; }

    /// <summary>What the caller wrote down of this repository the last time, on this machine; null for nothing. It may be lost at any time.</summary>
    string? Recall();

    /// <summary>Writes down something that is only true of a commit, such as that its tree was found equal.</summary>
    void Remember(string text);

    /// <summary>Asks where the branches are now.</summary>
    Task<Heads> LookAsync(CancellationToken cancellation);

    /// <summary>The tree of a commit; without files where there is no commit yet.</summary>
    Task<ISnapshot> ReadAsync(ObjectId? commit, CancellationToken cancellation);

    /// <summary>Commits that led to a commit, itself included, newest first, that changed something at a path or below it; of all paths where it is null.</summary>
    Task<IReadOnlyList<CommitInfo>> HistoryAsync(ObjectId from, string? path, int most, CancellationToken cancellation);

    /// <summary>Puts a commit on the branch, if the branch is still at the commit's parent; never by force.</summary>
    /// <exception cref="GitException">Of kind <see cref="FailureKind.Moved"/> where the branch is elsewhere.</exception>
    Task<ObjectId> PushAsync(NewCommit commit, CancellationToken cancellation);

    /// <summary>Puts a commit on the proposal's branch, if that is still where it was; what was proposed before is replaced.</summary>
    /// <exception cref="GitException">Of kind <see cref="FailureKind.Moved"/> where the proposal is elsewhere.</exception>
    Task<ObjectId> ProposeAsync(NewCommit commit, ObjectId? proposed, CancellationToken cancellation);
}
