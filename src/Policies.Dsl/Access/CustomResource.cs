namespace Policies;

/// <summary>A resource that a CustomResourceDefinition brings; declared once, as a static member, and then used like the others.</summary>
public sealed record CustomResource : Resource
{
    private CustomResource(string group, string plural, bool isClusterScoped)
        : base(group, plural, isClusterScoped)
    {
    }

    /// <summary>The number of replicas, where the definition has that part.</summary>
    public Subresource Scale => Sub("scale");

    /// <summary>A resource whose objects are in namespaces.</summary>
    public static CustomResource Namespaced(string group, string plural) => new(group, plural, isClusterScoped: false);

    /// <summary>A resource whose objects are in no namespace.</summary>
    public static CustomResource ClusterScoped(string group, string plural) => new(group, plural, isClusterScoped: true);
}
