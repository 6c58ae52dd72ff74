namespace Policies;

/// <summary>Namespaces by their labels; all conditions must hold.</summary>
public sealed record NamespaceSelector(IReadOnlyList<Label> Labels, IReadOnlyList<LabelCondition> Conditions)
{
    /// <summary>Every namespace.</summary>
    public static NamespaceSelector Any { get; } = new([], []);

    /// <summary>The namespaces with a label.</summary>
    public static NamespaceSelector Labelled(string key, string value) => new([new(key, value)], []);

    /// <summary>The namespaces for which all conditions hold; see <see cref="Label.In"/> and its neighbours.</summary>
    public static NamespaceSelector Where(params LabelCondition[] conditions) => new([], conditions);

    /// <summary>The namespaces for which another condition holds too.</summary>
    public NamespaceSelector And(params LabelCondition[] conditions) => this with { Conditions = [.. Conditions, .. conditions] };

    /// <inheritdoc/>
    public override string ToString() => $"[{string.Join(",", Labels.Select(label => label.ToString()).Concat(Conditions.Select(condition => condition.ToString())))}]";
}
