namespace Policies;

/// <summary>One condition of a selector, made by the factories of <see cref="Label"/>.</summary>
public sealed record LabelCondition(string Key, LabelOperator Operator, IReadOnlyList<string> Values)
{
    /// <summary>The condition as <c>kubectl</c> writes it.</summary>
    public override string ToString() => Operator switch
    {
        LabelOperator.In => $"{Key} in ({string.Join(",", Values)})",
        LabelOperator.NotIn => $"{Key} notin ({string.Join(",", Values)})",
        LabelOperator.Exists => Key,
        _ => "!" + Key,
    };
}
