using Policies.Reconciler.Git;

namespace Policies.Reconciler.Repositories;

/// <summary>A commit to be made.</summary>
/// <param name="Parent">What it stands on; null for the first of a branch.</param>
/// <param name="Changes">What it changes, each path once.</param>
/// <param name="Message">What it says.</param>
/// <param name="When">When it is made.</param>
public sealed record NewCommit(ObjectId? Parent, IReadOnlyList<FileChange> Changes, string Message, DateTimeOffset When);
