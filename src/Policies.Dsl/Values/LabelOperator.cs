namespace Policies;

/// <summary>How a selector compares a label.</summary>
public enum LabelOperator
{
    /// <summary>The value is one of a list.</summary>
    In,

    /// <summary>The value is none of a list, or there is no such label.</summary>
    NotIn,

    /// <summary>There is such a label.</summary>
    Exists,

    /// <summary>There is no such label.</summary>
    DoesNotExist,
}
