using Policies.Manifests;
using Policies.Verification.Network;

namespace Policies.Verification.Changes;

/// <summary>A cluster at one time, as far as manifests tell.</summary>
/// <param name="Manifests">Its objects.</param>
/// <param name="KnownWorkloads">Workloads that run in it although its manifests do not hold them.</param>
public sealed record World(IReadOnlyList<Manifest> Manifests, IReadOnlyList<KnownWorkload> KnownWorkloads)
{
    /// <summary>A cluster of which there is nothing: not yet, or no more.</summary>
    public static World Empty { get; } = new([], []);
}
