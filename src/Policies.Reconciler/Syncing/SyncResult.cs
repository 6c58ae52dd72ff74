namespace Policies.Reconciler.Syncing;

/// <summary>What a run found and did.</summary>
/// <param name="Clusters">Each cluster, sorted by name.</param>
/// <param name="Stopped">Why nothing at all was done; null where it was.</param>
/// <param name="Notes">What a person should know of the run as a whole.</param>
public sealed record SyncResult(IReadOnlyList<ClusterReport> Clusters, string? Stopped, IReadOnlyList<string> Notes);
