namespace Policies.Reconciler.Waves;

/// <summary>A cluster as its wave sees it.</summary>
/// <param name="Cluster">Its name.</param>
/// <param name="Wave">The place of its wave, from 0; after all others for a cluster that is in none.</param>
/// <param name="IsPending">Whether it is not yet what this revision says.</param>
/// <param name="IsUnhealthy">Whether it cannot be brought there, or its agent does not say that it applied what is there.</param>
/// <param name="Since">Since when what is there is applied; null where it is not.</param>
/// <param name="Revision">The revision that is there.</param>
public sealed record WaveMember(string Cluster, int Wave, bool IsPending, bool IsUnhealthy, DateTimeOffset? Since, string Revision);
