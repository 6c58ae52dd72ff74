namespace Policies.Rendering.Index;

/// <summary>What a day means for what it stands at.</summary>
public enum DeadlineKind
{
    /// <summary>The last good day of something that ends.</summary>
    Until,

    /// <summary>The day by which somebody looks again at something that lasts.</summary>
    ReviewBy,
}
