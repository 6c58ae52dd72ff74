using Policies.Verification.Changes;

namespace Policies.Cli.Comparing;

/// <summary>One of the two inputs of <c>diff</c>.</summary>
/// <param name="Worlds">Its clusters by name; one without a name where it is no fleet.</param>
/// <param name="IsFleet">Whether it has a folder per cluster, as the compiler writes them.</param>
internal sealed record Side(IReadOnlyDictionary<string, World> Worlds, bool IsFleet)
{
    /// <summary>Whether there is nothing in it to judge.</summary>
    public bool IsEmpty => Worlds.Values.All(world => world.Manifests.Count == 0);
}
