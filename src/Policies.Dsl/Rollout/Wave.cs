namespace Policies;

/// <summary>An ordered step of a rollout.</summary>
public sealed record Wave(string Name, Group On)
{
    /// <summary>The share of the group's clusters that this step takes, chosen by a hash of the name.</summary>
    public Percent Share { get; init; } = new(100);

    /// <summary>How long a change must have been applied before the next step.</summary>
    public Duration Soak { get; init; }
}
