namespace Policies;

/// <summary>Pods by their labels; all conditions must hold.</summary>
public sealed record PodSelector(IReadOnlyList<Label> Labels, IReadOnlyList<LabelCondition> Conditions)
{
    /// <summary>The pods for which another condition holds too.</summary>
    public PodSelector And(params LabelCondition[] conditions) => this with { Conditions = [.. Conditions, .. conditions] };

    /// <summary>The pods that have another label too.</summary>
    public PodSelector And(string key, string value) => this with { Labels = [.. Labels, new(key, value)] };

    /// <inheritdoc/>
    public override string ToString() => $"[{string.Join(",", Labels.Select(label => label.ToString()).Concat(Conditions.Select(condition => condition.ToString())))}]";
}
