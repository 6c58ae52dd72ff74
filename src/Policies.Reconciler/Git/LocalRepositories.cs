using Policies.Reconciler.Repositories;

namespace Policies.Reconciler.Git;

/// <summary>Bare repositories on this machine, one a cluster, made on first use: no server is needed.</summary>
public sealed class LocalRepositories : IRepositories
{
    private readonly string folder;
    private readonly GitProgram git;
    private readonly GitPerson person;
    private readonly Skeleton skeleton;
    private readonly TimeProvider time;

    /// <summary>Says where they lie.</summary>
    public LocalRepositories(string folder, GitSettings settings, TimeProvider time)
    {
        this.folder = Path.GetFullPath(folder);
        this.time = time;
        git = new(settings);
        person = new(git);
        skeleton = new(git);
    }

    /// <inheritdoc/>
    public async Task<IRepository> OpenAsync(Target target, CancellationToken cancellation)
    {
        BranchName.Check(target.Branch);
        if (target.Cluster.Contains('/', StringComparison.Ordinal) || TreePath.Fault(target.Cluster) is not null || target.Cluster[0] == '.')
        {
            throw new GitException($"No repository can have the name '{target.Cluster}'.");
        }

        // The locks lie with what they guard: runs with other state folders find them too.
        var held = await RepositoryLock.TakeAsync(Path.Combine(folder, ".locks", target.Cluster), git.Settings.LockWait, cancellation).ConfigureAwait(false);
        try
        {
            var place = Path.Combine(folder, $"{target.Cluster}.git");
            if (!File.Exists(Path.Combine(place, "HEAD")))
            {
                await skeleton.MakeAsync(place, target.Branch, idDigits: 40, cancellation).ConfigureAwait(false);
            }

            var notebook = new Notebook(Path.Combine(Path.GetFullPath(git.Settings.StateFolder), "local", target.Cluster));
            return new LocalRepository(target, new(git, place, person), notebook, held, time);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }
}
