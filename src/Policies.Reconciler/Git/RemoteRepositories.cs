using System.Security.Cryptography;
using System.Text;
using Policies.Reconciler.Repositories;

namespace Policies.Reconciler.Git;

/// <summary>Repositories that are elsewhere; what is fetched of each is kept on this machine, and can be lost without harm.</summary>
public sealed class RemoteRepositories : IRepositories
{
    private readonly GitProgram git;
    private readonly GitPerson person;
    private readonly Skeleton skeleton;

    /// <summary>Says how git is run.</summary>
    public RemoteRepositories(GitSettings settings)
    {
        git = new(settings);
        person = new(git);
        skeleton = new(git);
    }

    /// <inheritdoc/>
    public async Task<IRepository> OpenAsync(Target target, CancellationToken cancellation)
    {
        var url = target.Url ?? throw new GitException($"The cluster '{target.Cluster}' has no repository. Set Repositories in the fleet, or sync --local.");
        BranchName.Check(target.Branch);
        BranchName.Check(target.ProposalBranch);

        // Without credentials: a digest of one could be tried out.
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(url.ToString())))[..24];
        var folder = Path.Combine(Path.GetFullPath(git.Settings.StateFolder), "remote", key);
        var held = await RepositoryLock.TakeAsync(Path.Combine(folder, "lock"), git.Settings.LockWait, cancellation).ConfigureAwait(false);
        var cache = new RepositoryCache(git, person, skeleton, url, target, folder);
        return new RemoteRepository(target, url, cache, new Notebook(Path.Combine(folder, "remembered")), held, git);
    }
}
