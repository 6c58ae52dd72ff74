using Policies.Reconciler.Git;

namespace Policies.Reconciler.Repositories;

/// <summary>Where a cluster's tree goes.</summary>
/// <param name="Cluster">Name of the cluster.</param>
/// <param name="Url">Its repository; null for the one of its name on this machine.</param>
/// <param name="Branch">The branch that the agent pulls.</param>
/// <param name="Author">Who commits, as <c>Name &lt;address&gt;</c>; null for what git is configured with.</param>
public sealed record Target(string Cluster, RepositoryUrl? Url, string Branch, string? Author)
{
    /// <summary>The branch on which changes are proposed where they are not pushed.</summary>
    public string ProposalBranch => $"policies/{Cluster}";
}
