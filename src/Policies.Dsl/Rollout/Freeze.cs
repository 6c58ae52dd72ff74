namespace Policies;

/// <summary>Days in which nothing changes, the first and the last included.</summary>
public sealed record Freeze
{
    /// <summary>The first day.</summary>
    public required Day From { get; init; }

    /// <summary>The last day.</summary>
    public required Day Through { get; init; }

    /// <summary>The time zone in which the days begin, by its IANA name.</summary>
    public string Zone { get; init; } = "UTC";

    /// <summary>Why nothing changes.</summary>
    public required string Because { get; init; }
}
