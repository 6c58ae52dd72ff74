namespace Policies;

/// <summary>A cluster role by its name.</summary>
public sealed record ClusterRoleReference
{
    private ClusterRoleReference(string name, bool isDefined) => (Name, IsDefined) = (name, isDefined);

    /// <summary>Reads everything in a namespace but secrets and rights; comes with Kubernetes.</summary>
    public static ClusterRoleReference View { get; } = new("view", false);

    /// <summary>Changes most things in a namespace, secrets included; comes with Kubernetes.</summary>
    public static ClusterRoleReference Edit { get; } = new("edit", false);

    /// <summary>Rules a namespace, rights included; comes with Kubernetes.</summary>
    public static ClusterRoleReference Admin { get; } = new("admin", false);

    /// <summary>Does everything everywhere; comes with Kubernetes.</summary>
    public static ClusterRoleReference ClusterAdmin { get; } = new("cluster-admin", false);

    /// <summary>Name of the cluster role.</summary>
    public string Name { get; }

    /// <summary>Whether the fleet defines it.</summary>
    public bool IsDefined { get; }

    /// <summary>Takes a cluster role of the fleet.</summary>
    public static implicit operator ClusterRoleReference(ClusterRole role) => new(role.Name, true);

    /// <summary>A cluster role that something else brings to the cluster, by its name.</summary>
    public static ClusterRoleReference Provided(string name) => new(name, false);
}
