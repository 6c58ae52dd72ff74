using System.Globalization;
using CliWrap;
using Policies.Reconciler.Repositories;

namespace Policies.Reconciler.Git;

/// <summary>A repository of ours on this machine, without a work tree: a cluster's own, or what we hold of one.</summary>
internal sealed class BareRepository(GitProgram git, string folder, GitPerson person) : IAsyncDisposable
{
    // Where a commit waits that is not yet on a branch.
    public const string Outgoing = "refs/policies/outgoing";

    private ObjectReader? reader;

    public GitProgram Git => git;

    public string Folder => folder;

    public ObjectReader Reader => reader ??= new(git, folder);

    /// <summary>Whether a commit is here.</summary>
    public async Task<bool> HasAsync(ObjectId commit, CancellationToken cancellation) =>
        await Reader.ReadAsync(commit.ToString(), cancellation).ConfigureAwait(false) is { Type: "commit" };

    /// <summary>Where a branch is; null before its first commit.</summary>
    public async Task<ObjectId?> TipAsync(string branch, CancellationToken cancellation) =>
        (await Reader.ReadAsync($"refs/heads/{branch}", cancellation).ConfigureAwait(false))?.Id;

    /// <summary>Makes a commit that no branch knows yet, signed where git is configured so.</summary>
    public async Task<ObjectId> CommitAsync(NewCommit commit, string? author, CancellationToken cancellation)
    {
        var identity = await IdentityAsync(author, cancellation).ConfigureAwait(false);
        var made = await ImportAsync(Outgoing, commit, identity, cancellation).ConfigureAwait(false);
        return await person.SigningAsync(cancellation).ConfigureAwait(false) is { } signing
            ? await SignAsync(made, commit, identity, signing, cancellation).ConfigureAwait(false)
            : made;
    }

    /// <summary>Makes a commit and puts it on a branch of this repository, if that is still at the commit's parent.</summary>
    public async Task<ObjectId> CommitAsync(NewCommit commit, string? author, string branch, CancellationToken cancellation)
    {
        var reference = $"refs/heads/{branch}";
        if (await person.SigningAsync(cancellation).ConfigureAwait(false) is null)
        {
            // By itself it goes forward only, and compares again while it holds the branch.
            return await ImportAsync(reference, commit, await IdentityAsync(author, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);
        }

        var made = await CommitAsync(commit, author, cancellation).ConfigureAwait(false);
        await MoveAsync(reference, made, commit.Parent, cancellation).ConfigureAwait(false);
        return made;
    }

    /// <summary>Puts a branch from one commit to another, if it is still at the first.</summary>
    public Task MoveAsync(string reference, ObjectId to, ObjectId? from, CancellationToken cancellation) =>
        git.DoAsync(
            new("update-ref", "--no-deref", "--end-of-options", reference, to.ToString(), from?.ToString() ?? new string('0', to.Length)) { Folder = folder },
            cancellation);

    public async ValueTask DisposeAsync()
    {
        if (reader is not null)
        {
            await reader.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task<Identity> IdentityAsync(string? author, CancellationToken cancellation) =>
        author is null ? await person.IdentityAsync(cancellation).ConfigureAwait(false) : Identity.Parse(author);

    private async Task<ObjectId> ImportAsync(string reference, NewCommit commit, Identity identity, CancellationToken cancellation)
    {
        FastImport.Check(commit);
        var isOurs = reference == Outgoing;
        var call = new GitCall(isOurs ? ["fast-import", "--quiet", "--force"] : ["fast-import", "--quiet"])
        {
            Folder = folder,
            // A pack of a commit is written many times faster than its objects one by one.
            Settings = [string.Create(CultureInfo.InvariantCulture, $"fastimport.unpackLimit={(commit.Changes.Count > 20 ? 1 : 100)}")],
            Input = PipeSource.Create((stream, end) => FastImport.WriteAsync(stream, reference, commit, identity, end)),
        };
        var result = await git.DoAsync(call, cancellation).ConfigureAwait(false);
        return ObjectId.TryParse(result.Output.Trim(), out var made) ? made : throw GitProgram.Failure(call, result);
    }

    private async Task<ObjectId> SignAsync(ObjectId made, NewCommit commit, Identity identity, IReadOnlyList<string> signing, CancellationToken cancellation)
    {
        string[] parents = commit.Parent is { } parent ? ["-p", parent.ToString()] : [];
        var date = string.Create(CultureInfo.InvariantCulture, $"@{commit.When.ToUnixTimeSeconds()} {(commit.When.Offset < TimeSpan.Zero ? '-' : '+')}{commit.When.Offset:hhmm}");
        var call = new GitCall(["commit-tree", "-S", .. parents, "-F", "-", $"{made}^{{tree}}"])
        {
            Folder = folder,
            Settings = signing,
            Input = PipeSource.FromString(commit.Message),
            Variables = new Dictionary<string, string?>
            {
                ["GIT_AUTHOR_NAME"] = identity.Name,
                ["GIT_AUTHOR_EMAIL"] = identity.Address,
                ["GIT_AUTHOR_DATE"] = date,
                ["GIT_COMMITTER_NAME"] = identity.Name,
                ["GIT_COMMITTER_EMAIL"] = identity.Address,
                ["GIT_COMMITTER_DATE"] = date,
            },
        };
        var result = await git.DoAsync(call, cancellation).ConfigureAwait(false);
        return ObjectId.Parse(result.Output.Trim());
    }
}
