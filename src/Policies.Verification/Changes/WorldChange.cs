using Policies.Verification.Queries;

namespace Policies.Verification.Changes;

/// <summary>What a change of manifests changes in meaning: connections, rights, and which pods are let in. Other words for the same give nothing.</summary>
public static class WorldChange
{
    /// <summary>The changes: connections first, then rights, then admission, each sorted.</summary>
    /// <exception cref="TooManyClassesException">The policies tell apart more sorts of pods than can be looked at.</exception>
    public static IReadOnlyList<Change> Of(World old, World @new) =>
        [.. ConnectionChanges.Of(old, @new), .. RightsChanges.Of(old.Manifests, @new.Manifests), .. AdmissionChanges.Of(old, @new)];
}
