namespace Policies.Reconciler.Syncing;

/// <summary>What a pull request needs, for whoever opens it.</summary>
/// <param name="Repository">The repository, as it may be shown.</param>
/// <param name="From">The branch that holds the change.</param>
/// <param name="Into">The branch that the agent pulls.</param>
/// <param name="Commit">The commit that is proposed.</param>
/// <param name="Title">What it changes, in a line.</param>
/// <param name="Body">What it changes, in full, with the trailers that say it is ours.</param>
public sealed record Proposal(string Repository, string From, string Into, string Commit, string Title, string Body)
{
    /// <summary>Of a commit's message.</summary>
    public static Proposal Of(string repository, string from, string into, string commit, string message) =>
        message.TrimEnd().Split('\n', 2) is [var title, var body]
            ? new(repository, from, into, commit, title, body.Trim('\n'))
            : new(repository, from, into, commit, message.TrimEnd(), "");
}
