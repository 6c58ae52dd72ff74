namespace Policies;

/// <summary>Resources of the API group <c>rbac.authorization.k8s.io</c>.</summary>
public static class Rbac
{
    /// <summary>Roles.</summary>
    public static Resource Roles => new("rbac.authorization.k8s.io", "roles");

    /// <summary>Who is given roles.</summary>
    public static Resource RoleBindings => new("rbac.authorization.k8s.io", "rolebindings");

    /// <summary>Cluster roles.</summary>
    public static Resource ClusterRoles => new("rbac.authorization.k8s.io", "clusterroles", isClusterScoped: true);

    /// <summary>Who is given cluster roles.</summary>
    public static Resource ClusterRoleBindings => new("rbac.authorization.k8s.io", "clusterrolebindings", isClusterScoped: true);
}
