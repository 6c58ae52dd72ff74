namespace Policies.Verification.Labels;

/// <summary>One condition of a selector.</summary>
/// <param name="Key">The label's key.</param>
/// <param name="Operator">What is asked of it.</param>
/// <param name="Values">The values of <c>In</c> and <c>NotIn</c>, sorted; else empty.</param>
public sealed record LabelRequirement(string Key, LabelOperator Operator, IReadOnlyList<string> Values)
{
    /// <summary>Whether a label's value, or its absence, satisfies the condition.</summary>
    public bool IsMetBy(string? value) => Operator switch
    {
        LabelOperator.In => value is not null && Values.Contains(value),
        LabelOperator.NotIn => value is null || !Values.Contains(value),
        LabelOperator.Exists => value is not null,
        _ => value is null,
    };

    /// <summary>As kubectl writes it: <c>app=a</c>, <c>app in (a,b)</c>, <c>app notin (a)</c>, <c>app</c>, <c>!app</c>.</summary>
    public override string ToString() => (Operator, Values.Count) switch
    {
        (LabelOperator.In, 1) => $"{Key}={Values[0]}",
        (LabelOperator.In, _) => $"{Key} in ({string.Join(',', Values)})",
        (LabelOperator.NotIn, _) => $"{Key} notin ({string.Join(',', Values)})",
        (LabelOperator.Exists, _) => Key,
        _ => $"!{Key}",
    };
}
