namespace Policies;

/// <summary>Resources of the API group <c>events.k8s.io</c>.</summary>
public static class EventsApi
{
    /// <summary>Events.</summary>
    public static Resource Events => new("events.k8s.io", "events");
}
