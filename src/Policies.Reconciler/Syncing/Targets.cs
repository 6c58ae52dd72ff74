using Policies.Reconciler.Compiled;
using Policies.Reconciler.Git;
using Policies.Reconciler.Repositories;

namespace Policies.Reconciler.Syncing;

/// <summary>Where clusters' trees go.</summary>
internal static class Targets
{
    /// <summary>The target of a cluster.</summary>
    /// <exception cref="GitException">It has none, or one that cannot be used.</exception>
    public static Target Of(CompiledCluster cluster, bool isLocal)
    {
        if (cluster.Index.Repository is { } repository)
        {
            return new(cluster.Name, isLocal ? null : RepositoryUrl.Parse(repository.Url), repository.Branch, repository.Author);
        }

        return isLocal
            ? new(cluster.Name, null, "main", null)
            : throw new GitException($"The cluster '{cluster.Name}' has no repository: nothing would be shipped. Say Repositories in the fleet, or use --local.");
    }
}
