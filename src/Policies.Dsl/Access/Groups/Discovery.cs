namespace Policies;

/// <summary>Resources of the API group <c>discovery.k8s.io</c>.</summary>
public static class Discovery
{
    /// <summary>Addresses behind services.</summary>
    public static Resource EndpointSlices => new("discovery.k8s.io", "endpointslices");
}
