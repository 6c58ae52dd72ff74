namespace Policies.Verification.Connections;

/// <summary>An endpoint and the elements of the universe that it is made of.</summary>
/// <param name="Endpoint">The endpoint.</param>
/// <param name="Elements">The elements: several where a workload has pods that policies tell apart.</param>
/// <param name="IsSource">Whether connections can come from it.</param>
/// <param name="IsDestination">Whether connections can go to it.</param>
internal sealed record Place(Endpoint Endpoint, int[] Elements, bool IsSource, bool IsDestination)
{
    /// <summary>Whether it is made of pods, on which policies work.</summary>
    public bool HasPods => Endpoint.Kind is EndpointKind.Workload or EndpointKind.IngressController;

    /// <summary>Whether what it opens to itself counts: a representative stands for many pods, a workload for itself.</summary>
    public bool ReachesItself => Endpoint.Workload is { IsRepresentative: true };
}
