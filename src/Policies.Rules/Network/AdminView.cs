using Policies.Catalogue.Judging;
using Policies.Objects;

namespace Policies.Catalogue.Network;

/// <summary>A policy of the cluster's administrators: AdminNetworkPolicy, BaselineAdminNetworkPolicy or ClusterNetworkPolicy.</summary>
internal sealed class AdminView
{
    private AdminView(Mapping root)
    {
        Spec = root.MappingAt("spec") ?? Mapping.Empty;
        Priority = Spec.ScalarAt("priority");
        Tier = Spec.TextAt("tier") ?? (root.TextAt("kind") == "AdminNetworkPolicy" ? "Admin" : "Baseline");
    }

    /// <summary>AdminNetworkPolicy.</summary>
    public static ObjectKind Admin { get; } = new("policy.networking.k8s.io", "AdminNetworkPolicy");

    /// <summary>BaselineAdminNetworkPolicy.</summary>
    public static ObjectKind Baseline { get; } = new("policy.networking.k8s.io", "BaselineAdminNetworkPolicy");

    /// <summary>ClusterNetworkPolicy.</summary>
    public static ObjectKind Cluster { get; } = new("policy.networking.k8s.io", "ClusterNetworkPolicy");

    /// <summary>The specification; empty where none is written.</summary>
    public Mapping Spec { get; }

    /// <summary>The priority; null where none is written.</summary>
    public Scalar? Priority { get; }

    /// <summary><c>Admin</c> or <c>Baseline</c>.</summary>
    public string Tier { get; }

    /// <summary>A policy.</summary>
    public static AdminView Of(JudgedObject policy) => policy.View(root => new AdminView(root));
}
