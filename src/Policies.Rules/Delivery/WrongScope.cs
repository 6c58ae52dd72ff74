using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Delivery;

/// <summary>POL4016: an object of the cluster says a namespace.</summary>
public sealed class WrongScope : ObjectRule
{
    private static readonly HashSet<string> OfCluster = new(StringComparer.Ordinal)
    {
        "/Namespace", "/Node", "/PersistentVolume", "rbac.authorization.k8s.io/ClusterRole", "rbac.authorization.k8s.io/ClusterRoleBinding",
        "apiextensions.k8s.io/CustomResourceDefinition", "storage.k8s.io/StorageClass", "storage.k8s.io/CSIDriver", "scheduling.k8s.io/PriorityClass",
        "node.k8s.io/RuntimeClass", "networking.k8s.io/IngressClass", "certificates.k8s.io/CertificateSigningRequest",
        "apiregistration.k8s.io/APIService", "admissionregistration.k8s.io/ValidatingWebhookConfiguration",
        "admissionregistration.k8s.io/MutatingWebhookConfiguration", "admissionregistration.k8s.io/ValidatingAdmissionPolicy",
        "admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding", "policy.networking.k8s.io/AdminNetworkPolicy",
        "policy.networking.k8s.io/BaselineAdminNetworkPolicy", "policy.networking.k8s.io/ClusterNetworkPolicy", "cilium.io/CiliumClusterwideNetworkPolicy",
    };

    /// <summary>The rule.</summary>
    public WrongScope()
        : base(Rules.WrongScope, "An object of the cluster says a namespace", Severity.Error, RuleReads.Object, Everywhere)
    {
    }

    /// <inheritdoc/>
    public override void Judge(JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        if (subject.Root.ScalarAt("metadata", "namespace") is { } written && OfCluster.Contains($"{subject.Object.Group}/{subject.Object.Kind}"))
        {
            report.Add(written, $"{subject.Title} is of the whole cluster, but says namespace '{written.Text}'; take it away");
        }
    }
}
