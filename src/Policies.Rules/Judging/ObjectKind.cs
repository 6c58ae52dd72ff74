using Policies.Objects;

namespace Policies.Catalogue.Judging;

/// <summary>A kind of objects in an API group, whatever its version.</summary>
public readonly record struct ObjectKind(string Group, string Kind)
{
    /// <summary>A namespace.</summary>
    public static ObjectKind Namespace { get; } = new("", "Namespace");

    /// <summary>A network policy of Kubernetes' own.</summary>
    public static ObjectKind NetworkPolicy { get; } = new("networking.k8s.io", "NetworkPolicy");

    /// <summary>A role in a namespace.</summary>
    public static ObjectKind Role { get; } = new("rbac.authorization.k8s.io", "Role");

    /// <summary>A role of the cluster.</summary>
    public static ObjectKind ClusterRole { get; } = new("rbac.authorization.k8s.io", "ClusterRole");

    /// <summary>Gives a role in a namespace.</summary>
    public static ObjectKind RoleBinding { get; } = new("rbac.authorization.k8s.io", "RoleBinding");

    /// <summary>Gives a role in the whole cluster.</summary>
    public static ObjectKind ClusterRoleBinding { get; } = new("rbac.authorization.k8s.io", "ClusterRoleBinding");

    /// <summary>A service account.</summary>
    public static ObjectKind ServiceAccount { get; } = new("", "ServiceAccount");

    /// <summary>A secret.</summary>
    public static ObjectKind Secret { get; } = new("", "Secret");

    /// <summary>A definition of custom resources.</summary>
    public static ObjectKind CustomResourceDefinition { get; } = new("apiextensions.k8s.io", "CustomResourceDefinition");

    /// <summary>A webhook that refuses objects.</summary>
    public static ObjectKind ValidatingWebhook { get; } = new("admissionregistration.k8s.io", "ValidatingWebhookConfiguration");

    /// <summary>A webhook that changes objects.</summary>
    public static ObjectKind MutatingWebhook { get; } = new("admissionregistration.k8s.io", "MutatingWebhookConfiguration");

    /// <summary>The kind of an object.</summary>
    public static ObjectKind Of(KubernetesObject @object) => new(@object.Group, @object.Kind);
}
