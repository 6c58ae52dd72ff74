namespace Policies;

/// <summary>Adds parts on some clusters: what it names is opened there, until a day and in somebody's name.</summary>
public sealed record Loosen(Group On) : Override(On)
{
    /// <summary>Who answers for it.</summary>
    public required string Owner { get; init; }

    /// <summary>The last good day.</summary>
    public required Day Until { get; init; }
}
