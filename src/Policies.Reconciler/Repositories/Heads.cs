using Policies.Reconciler.Git;

namespace Policies.Reconciler.Repositories;

/// <summary>Where the branches of a repository are.</summary>
/// <param name="Branch">The branch that the agent pulls; null before its first commit.</param>
/// <param name="Proposal">The branch of the open proposal; null where there is none.</param>
public sealed record Heads(ObjectId? Branch, ObjectId? Proposal);
