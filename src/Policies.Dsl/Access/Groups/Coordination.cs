namespace Policies;

/// <summary>Resources of the API group <c>coordination.k8s.io</c>.</summary>
public static class Coordination
{
    /// <summary>Leases, by which controllers elect a leader.</summary>
    public static Resource Leases => new("coordination.k8s.io", "leases");
}
