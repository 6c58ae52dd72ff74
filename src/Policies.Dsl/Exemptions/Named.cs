namespace Policies;

/// <summary>One named thing of a definition that an exemption speaks of.</summary>
public sealed record Named
{
    private Named(string kind, string name) => (Kind, Name) = (kind, name);

    /// <summary>What it is, in Kubernetes' words where it has them.</summary>
    public string Kind { get; }

    /// <summary>Its name; empty for the namespace itself.</summary>
    public string Name { get; }

    /// <summary>The namespace itself.</summary>
    public static Named Namespace { get; } = new("Namespace", "");

    /// <summary>A role of the namespace, with its binding.</summary>
    public static Named Role(string name) => new("Role", name);

    /// <summary>A cluster role, with its binding.</summary>
    public static Named ClusterRole(string name) => new("ClusterRole", name);

    /// <summary>A network policy, as it is called in Kubernetes.</summary>
    public static Named NetworkPolicy(string name) => new("NetworkPolicy", name);

    /// <summary>A workload.</summary>
    public static Named Workload(Workload workload) => new("Workload", workload.Name);

    /// <summary>An object of the given kind.</summary>
    public static Named Object(string kind, string name) => new(kind, name);
}
