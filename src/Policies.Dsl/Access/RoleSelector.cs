namespace Policies;

/// <summary>Cluster roles by their labels; all conditions must hold.</summary>
public sealed record RoleSelector(IReadOnlyList<Label> Labels, IReadOnlyList<LabelCondition> Conditions)
{
    /// <summary>The cluster roles with a label.</summary>
    public static RoleSelector Labelled(string key, string value) => new([new(key, value)], []);

    /// <summary>The cluster roles for which all conditions hold; see <see cref="Label.In"/> and its neighbours.</summary>
    public static RoleSelector Where(params LabelCondition[] conditions) => new([], conditions);
}
