namespace Policies;

/// <summary>A rule that is set aside for one named thing until a day.</summary>
public sealed record Exemption(RuleId Rule, Named Subject)
{
    /// <summary>Why the rule does not hold here.</summary>
    public required string Because { get; init; }

    /// <summary>Who answers for it.</summary>
    public required string Owner { get; init; }

    /// <summary>The last good day.</summary>
    public required Day Until { get; init; }
}
