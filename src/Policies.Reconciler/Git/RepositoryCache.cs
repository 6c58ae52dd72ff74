using System.Text.RegularExpressions;
using Policies.Reconciler.Repositories;

namespace Policies.Reconciler.Git;

/// <summary>What is held here of a repository that is elsewhere: the newest trees, the files that were read, and as much history as was asked for.</summary>
internal sealed partial class RepositoryCache(GitProgram git, GitPerson person, Skeleton skeleton, RepositoryUrl url, Target target, string folder) : IAsyncDisposable
{
    // Beyond it, fetching anew is cheaper than looking through them.
    private const int MostPacks = 60;

    private static readonly string[] FewBlobs = ["--filter=blob:limit=128k"];
    private static readonly string[] NoBlobs = ["--filter=blob:none"];
    private static readonly string[] WithBlobs = ["--depth=1", "--unshallow"];
    private static readonly string[] Deepenings = ["--deepen=100", "--deepen=2000", "--unshallow"];

    private BareRepository? repository;

    private string Place => Path.Combine(folder, "cache.git");

    private string Shallow => Path.Combine(Place, "shallow");

    // Git keeps what it was promised apart by these; nothing of the kind stands in the cache's own settings, where the commands
    // that only read would fetch file by file.
    private static string[] Promises => [$"remote.{GitProgram.Remote}.promisor=true", $"remote.{GitProgram.Remote}.partialclonefilter=blob:none"];

    private string[] Serving => url.IsLocal ? [$"--upload-pack={git.Serving("upload-pack")}"] : [];

    /// <summary>The cache with a commit in it; without one, the cache as it is.</summary>
    /// <exception cref="GitException">Of kind <see cref="FailureKind.Moved"/> where no branch of the repository leads to the commit.</exception>
    public async Task<BareRepository> WithAsync(ObjectId? commit, Heads heads, CancellationToken cancellation)
    {
        try
        {
            return await FetchedAsync(commit, heads, cancellation).ConfigureAwait(false);
        }
        catch (GitException e) when (IsDamaged(e))
        {
            await DropAsync().ConfigureAwait(false);
            return await FetchedAsync(commit, heads, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Fetches files that a partial fetch left out, all at once.</summary>
    public async Task FetchAsync(IReadOnlyList<ObjectId> missing, Heads heads, CancellationToken cancellation)
    {
        try
        {
            await FetchAsync([.. NoBlobs, "--stdin"], [], string.Concat(missing.Select(id => $"{id}\n")), cancellation).ConfigureAwait(false);
        }
        catch (GitException e) when (Unadvertised().IsMatch(e.Message))
        {
            // A server that speaks git's first protocol, as behind many an sshd, gives branches and nothing by name.
            foreach (var depth in WithBlobs)
            {
                await FetchAsync(["--no-filter", "--refetch", depth], Wanted(heads), "", cancellation).ConfigureAwait(false);
                var read = await repository!.Reader.ReadAsync([.. missing.Select(id => id.ToString())], cancellation).ConfigureAwait(false);
                if (read.All(one => one is not null) || !File.Exists(Shallow))
                {
                    return;
                }
            }
        }
    }

    /// <summary>Commits that led to one; fetches history until there is enough of it.</summary>
    public async Task<IReadOnlyList<CommitInfo>> HistoryAsync(ObjectId from, string? path, int most, Heads heads, CancellationToken cancellation)
    {
        var cached = await WithAsync(from, heads, cancellation).ConfigureAwait(false);
        var found = await History.ReadAsync(cached, from, path, most, cancellation).ConfigureAwait(false);
        foreach (var deepening in Deepenings)
        {
            // At the edge of what was fetched, a commit seems to bring every file.
            var edge = File.Exists(Shallow) ? (await File.ReadAllLinesAsync(Shallow, cancellation).ConfigureAwait(false)).ToHashSet(StringComparer.Ordinal) : [];
            if (edge.Count == 0 || (found.Count >= most && !found.Any(commit => edge.Contains(commit.Id.ToString()))))
            {
                return found;
            }

            await FetchAsync([.. NoBlobs, deepening], Wanted(heads), "", cancellation).ConfigureAwait(false);
            found = await History.ReadAsync(cached, from, path, most, cancellation).ConfigureAwait(false);
        }

        return found;
    }

    public async ValueTask DisposeAsync()
    {
        if (repository is not null)
        {
            await repository.DisposeAsync().ConfigureAwait(false);
            repository = null;
        }
    }

    private async Task<BareRepository> FetchedAsync(ObjectId? commit, Heads heads, CancellationToken cancellation)
    {
        // Whatever a killed run left here, a new cache has not.
        if (repository is null && Directory.Exists(Place) && (Leftovers.Are(Place) || !File.Exists(Path.Combine(Place, "HEAD")) || Packs() > MostPacks))
        {
            await DropAsync().ConfigureAwait(false);
        }

        var isNew = !Directory.Exists(Place);
        if (isNew)
        {
            await skeleton.MakeAsync(Place, "main", (commit ?? heads.Branch ?? heads.Proposal)?.Length ?? 40, cancellation).ConfigureAwait(false);
        }

        repository ??= new(git, Place, person);
        if (commit is not { } at || (!isNew && await repository.HasAsync(at, cancellation).ConfigureAwait(false)))
        {
            return repository;
        }

        await FetchAsync(isNew ? [.. FewBlobs, "--depth=1"] : NoBlobs, Wanted(heads), "", cancellation).ConfigureAwait(false);
        return await repository.HasAsync(at, cancellation).ConfigureAwait(false)
            ? repository
            : throw new GitException(FailureKind.Moved, $"The branches of {url} have moved away from {at}.");
    }

    private string[] Wanted(Heads heads)
    {
        var wanted = new List<string>();
        if (heads.Branch is not null)
        {
            wanted.Add($"+refs/heads/{target.Branch}:refs/policies/branch");
        }

        if (heads.Proposal is not null)
        {
            wanted.Add($"+refs/heads/{target.ProposalBranch}:refs/policies/proposal");
        }

        return [.. wanted];
    }

    private Task<GitResult> FetchAsync(string[] options, string[] references, string input, CancellationToken cancellation) =>
        git.DoAsync(
            new([
                "fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--no-auto-maintenance", "--no-recurse-submodules", .. Serving, .. options,
                "--end-of-options", GitProgram.Remote, .. references])
            {
                Folder = Place,
                Url = url,
                Settings = [.. Promises, "fetch.unpackLimit=1", .. input.Length > 0 ? (string[])["fetch.negotiationAlgorithm=noop"] : []],
                Input = CliWrap.PipeSource.FromString(input),
            },
            cancellation);

    private async Task DropAsync()
    {
        await DisposeAsync().ConfigureAwait(false);
        var away = $"{Place}.dropped";
        try
        {
            Skeleton.Remove(away);
            if (Directory.Exists(Place))
            {
                // A git that outlived its run may still write there.
                Directory.Move(Place, away);
                Skeleton.Remove(away);
            }
        }
        catch (IOException e)
        {
            throw new GitException(FailureKind.TryAgain, $"The damaged '{Place}' cannot be removed: {e.Message}");
        }
    }

    private int Packs() => Directory.EnumerateFiles(Path.Combine(Place, "objects", "pack"), "*.pack").Count();

    private static bool IsDamaged(GitException failure) => failure.Kind != FailureKind.Moved && Damage().IsMatch(failure.Message);

    [GeneratedRegex("bad object|corrupt|missing (?:blob|tree|commit|object)|unable to read|loose object|cannot be read|is damaged|not a git repository|bad config|invalid object|did not send all necessary objects|\\.lock': File exists|inflate|bad tree", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Damage();

    [GeneratedRegex("unadvertised object|not our ref", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Unadvertised();
}
