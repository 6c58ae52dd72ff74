namespace Policies;

/// <summary>Resources of the API group <c>apiextensions.k8s.io</c>.</summary>
public static class ApiExtensions
{
    /// <summary>Definitions of custom resources.</summary>
    public static Resource CustomResourceDefinitions => new("apiextensions.k8s.io", "customresourcedefinitions", isClusterScoped: true);
}
