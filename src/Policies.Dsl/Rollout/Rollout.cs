namespace Policies;

/// <summary>How a change travels through the fleet: waves, when one may go on, and when none may.</summary>
public sealed record Rollout
{
    /// <summary>The steps in their order; without any, a change goes everywhere at once.</summary>
    public IReadOnlyList<Wave> Waves { get; init; } = [];

    /// <summary>What tells that an agent has applied a commit.</summary>
    public Applied Applied { get; init; } = Applied.ByTime;

    /// <summary>How many clusters of a wave may be unhealthy before the rollout stops.</summary>
    public int MaxUnhealthy { get; init; }

    /// <summary>Times in which nothing changes.</summary>
    public IReadOnlyList<Freeze> Freezes { get; init; } = [];
}
