namespace Policies;

/// <summary>Resources of the API group <c>networking.k8s.io</c>.</summary>
public static class Networking
{
    /// <summary>Network policies.</summary>
    public static Resource NetworkPolicies => new("networking.k8s.io", "networkpolicies");

    /// <summary>Ingresses.</summary>
    public static Resource Ingresses => new("networking.k8s.io", "ingresses");

    /// <summary>Classes of ingresses.</summary>
    public static Resource IngressClasses => new("networking.k8s.io", "ingressclasses", isClusterScoped: true);
}
