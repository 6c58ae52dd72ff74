namespace Policies;

/// <summary>Selects pods by their labels.</summary>
public static class Pod
{
    /// <summary>Every pod.</summary>
    public static PodSelector Any { get; } = new([], []);

    /// <summary>The pods with a label.</summary>
    public static PodSelector Labelled(string key, string value) => new([new(key, value)], []);

    /// <summary>The pods for which all conditions hold; see <see cref="Label.In"/> and its neighbours.</summary>
    public static PodSelector Where(params LabelCondition[] conditions) => new([], conditions);

    /// <summary>The pods of a workload, which are those with its labels.</summary>
    public static PodSelector Of(Workload workload) => new(workload.Labels, []);
}
