using Policies.Reconciler.Repositories;

namespace Policies.Reconciler.Git;

/// <summary>A cluster's repository on this machine.</summary>
internal sealed class LocalRepository(Target target, BareRepository repository, Notebook notebook, RepositoryLock held, TimeProvider time) : IRepository
{
    public string Name => repository.Folder;

    public string? Recall() => notebook.Read();

    public void Remember(string text) => notebook.Write(text);

    public async Task<Heads> LookAsync(CancellationToken cancellation)
    {
        var (branch, proposal) = ($"refs/heads/{target.Branch}", $"refs/heads/{BranchName.Check(target.ProposalBranch)}");
        if (RefFiles.TryRead(repository.Folder, branch, out var branchAt) && RefFiles.TryRead(repository.Folder, proposal, out var proposalAt))
        {
            return new(branchAt, proposalAt);
        }

        var heads = await repository.Reader.ReadAsync([branch, proposal], cancellation).ConfigureAwait(false);
        return new(heads[0]?.Id, heads[1]?.Id);
    }

    public async Task<ISnapshot> ReadAsync(ObjectId? commit, CancellationToken cancellation) =>
        commit is not { } at || await repository.HasAsync(at, cancellation).ConfigureAwait(false)
            ? new Snapshot(repository, commit, (_, _) => Task.CompletedTask)
            : throw new GitException(FailureKind.Moved, $"The repository {Name} no longer has the commit {commit}.");

    public Task<IReadOnlyList<CommitInfo>> HistoryAsync(ObjectId from, string? path, int most, CancellationToken cancellation) =>
        History.ReadAsync(repository, from, path, most, cancellation);

    public Task<ObjectId> PushAsync(NewCommit commit, CancellationToken cancellation)
    {
        Leftovers.Remove(repository.Folder, repository.Git.Settings.StaleLock, time.GetUtcNow().UtcDateTime);
        return repository.CommitAsync(commit, target.Author, target.Branch, cancellation);
    }

    public async Task<ObjectId> ProposeAsync(NewCommit commit, ObjectId? proposed, CancellationToken cancellation)
    {
        Leftovers.Remove(repository.Folder, repository.Git.Settings.StaleLock, time.GetUtcNow().UtcDateTime);
        var made = await repository.CommitAsync(commit, target.Author, cancellation).ConfigureAwait(false);
        await repository.MoveAsync($"refs/heads/{target.ProposalBranch}", made, proposed, cancellation).ConfigureAwait(false);
        return made;
    }

    public async ValueTask DisposeAsync()
    {
        await repository.DisposeAsync().ConfigureAwait(false);
        held.Dispose();
    }
}
