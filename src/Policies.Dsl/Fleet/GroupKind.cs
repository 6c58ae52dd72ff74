namespace Policies;

/// <summary>The kinds of condition that a group can be.</summary>
public enum GroupKind
{
    /// <summary>Every cluster.</summary>
    All,

    /// <summary>The clusters with a trait.</summary>
    Trait,

    /// <summary>The clusters that are named.</summary>
    Clusters,

    /// <summary>The clusters in both operands.</summary>
    And,

    /// <summary>The clusters in either operand.</summary>
    Or,

    /// <summary>The clusters that are not in the operand.</summary>
    Not,
}
