using Policies.Reconciler.Repositories;

namespace Policies.Reconciler.Git;

/// <summary>A cluster's repository on a server, or in another folder of this machine.</summary>
internal sealed class RemoteRepository(Target target, RepositoryUrl url, RepositoryCache cache, Notebook notebook, RepositoryLock held, GitProgram git) : IRepository
{
    private Heads heads = new(null, null);

    public string Name => url.ToString();

    private string Branch => $"refs/heads/{target.Branch}";

    private string Proposal => $"refs/heads/{target.ProposalBranch}";

    public string? Recall() => notebook.Read();

    public void Remember(string text) => notebook.Write(text);

    public async Task<Heads> LookAsync(CancellationToken cancellation)
    {
        string[] serving = url.IsLocal ? [$"--upload-pack={git.Serving("upload-pack")}"] : [];
        var call = new GitCall(["ls-remote", "--quiet", "--refs", .. serving, "--", GitProgram.Remote, Branch, Proposal]) { Url = url };
        var listed = await git.DoAsync(call, cancellation).ConfigureAwait(false);
        return heads = new(At(listed, Branch), At(listed, Proposal));
    }

    public async Task<ISnapshot> ReadAsync(ObjectId? commit, CancellationToken cancellation)
    {
        var repository = await cache.WithAsync(commit, heads, cancellation).ConfigureAwait(false);
        return new Snapshot(repository, commit, (missing, end) => cache.FetchAsync(missing, heads, end));
    }

    public Task<IReadOnlyList<CommitInfo>> HistoryAsync(ObjectId from, string? path, int most, CancellationToken cancellation) =>
        cache.HistoryAsync(from, path, most, heads, cancellation);

    public Task<ObjectId> PushAsync(NewCommit commit, CancellationToken cancellation) => PushAsync(commit, Branch, commit.Parent, cancellation);

    public Task<ObjectId> ProposeAsync(NewCommit commit, ObjectId? proposed, CancellationToken cancellation) => PushAsync(commit, Proposal, proposed, cancellation);

    public async ValueTask DisposeAsync()
    {
        await cache.DisposeAsync().ConfigureAwait(false);
        held.Dispose();
    }

    // The server moves the branch only from where we say it is. On the agent's branch that is the commit's own parent, so nothing
    // that is there can be lost.
    private async Task<ObjectId> PushAsync(NewCommit commit, string branch, ObjectId? expected, CancellationToken cancellation)
    {
        var repository = await cache.WithAsync(commit.Parent, heads, cancellation).ConfigureAwait(false);
        var made = await repository.CommitAsync(commit, target.Author, cancellation).ConfigureAwait(false);
        string[] serving = url.IsLocal ? [$"--receive-pack={git.Serving("receive-pack")}", "--no-signed"] : [];
        var call = new GitCall([
            "push", "--porcelain", "--no-verify", "--no-thin", "--no-progress", .. serving, $"--force-with-lease={branch}:{expected}",
            "--end-of-options", GitProgram.Remote, $"{made}:{branch}"])
        {
            Folder = repository.Folder,
            Url = url,
        };
        var pushed = await git.RunAsync(call, cancellation).ConfigureAwait(false);
        if (pushed.IsGood)
        {
            return made;
        }

        // What became of the branch stands on the output, why often among what the server says.
        var refused = pushed.Lines.Where(line => line.StartsWith('!')).Select(line => Redaction.Of(line.Replace('\t', ' ')));
        throw GitProgram.Failure(call, pushed with { Error = string.Join('\n', refused.Append(pushed.Error)) });
    }

    private static ObjectId? At(GitResult listed, string reference) =>
        listed.Lines.Select(line => line.Split('\t')).Where(parts => parts is [_, var name] && name == reference).Select(parts => (ObjectId?)ObjectId.Parse(parts[0])).FirstOrDefault();
}
