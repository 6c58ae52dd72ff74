namespace Policies;

/// <summary>Resources of the API group <c>scheduling.k8s.io</c>.</summary>
public static class Scheduling
{
    /// <summary>Classes of priority.</summary>
    public static Resource PriorityClasses => new("scheduling.k8s.io", "priorityclasses", isClusterScoped: true);
}
