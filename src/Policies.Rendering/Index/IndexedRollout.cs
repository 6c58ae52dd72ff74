namespace Policies.Rendering.Index;

/// <summary>How a change travels through the fleet.</summary>
/// <param name="Waves">The steps in their order.</param>
/// <param name="Applied">What tells that an agent has applied a commit.</param>
/// <param name="MaxUnhealthy">How many clusters of a wave may be unhealthy before the rollout stops.</param>
/// <param name="Freezes">Times in which nothing changes.</param>
public sealed record IndexedRollout(IReadOnlyList<IndexedWave> Waves, IndexedApplied Applied, int MaxUnhealthy, IReadOnlyList<IndexedFreeze> Freezes)
{
    internal static void Write(JsonText json, IndexedRollout rollout) => json
        .Lines("waves", rollout.Waves, IndexedWave.Write)
        .Object("applied", rollout.Applied, IndexedApplied.Write)
        .Number("maxUnhealthy", rollout.MaxUnhealthy)
        .Lines("freezes", rollout.Freezes, IndexedFreeze.Write);
}
