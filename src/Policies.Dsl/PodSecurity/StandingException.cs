namespace Policies;

/// <summary>A reason that lasts, looked at again by a day.</summary>
public sealed record StandingException
{
    /// <summary>Why it is so.</summary>
    public required string Because { get; init; }

    /// <summary>Who answers for it.</summary>
    public required string Owner { get; init; }

    /// <summary>The day by which somebody looks at it again.</summary>
    public required Day ReviewBy { get; init; }
}
