namespace Policies;

/// <summary>Where the clusters' repositories are; <c>{cluster}</c> stands for the cluster's name.</summary>
public sealed record Repositories
{
    /// <summary>URL of a cluster's repository, such as <c>ssh://git@git.example/clusters/{cluster}.git</c>; never with a credential.</summary>
    public required string Url { get; init; }

    /// <summary>The branch that the agent pulls.</summary>
    public string Branch { get; init; } = "main";

    /// <summary>The folder that is ours.</summary>
    public string Folder { get; init; } = "policies";

    /// <summary>Who commits, as <c>Name &lt;address&gt;</c>; null for what git is configured with.</summary>
    public string? Author { get; init; }
}
