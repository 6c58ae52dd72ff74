using Policies.Reconciler.Git;

namespace Policies.Reconciler.Repositories;

/// <summary>What a commit says of itself.</summary>
/// <param name="Id">The commit.</param>
/// <param name="Author">Who made it, as <c>Name &lt;address&gt;</c>.</param>
/// <param name="When">When it was made.</param>
/// <param name="Message">Its message, trailers included.</param>
public sealed record CommitInfo(ObjectId Id, string Author, DateTimeOffset When, string Message);
