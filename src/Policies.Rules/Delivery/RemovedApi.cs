using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Delivery;

/// <summary>POL4009: an API that Kubernetes no longer has.</summary>
public sealed class RemovedApi : ObjectRule
{
    // https://kubernetes.io/docs/reference/using-api/deprecation-guide/ and https://fluxcd.io/flux/releases/
    private static readonly Dictionary<string, (string Since, string Instead)> Removed = new(StringComparer.Ordinal)
    {
        ["extensions/v1beta1 Ingress"] = ("Kubernetes 1.22", "networking.k8s.io/v1"),
        ["extensions/v1beta1 NetworkPolicy"] = ("Kubernetes 1.16", "networking.k8s.io/v1"),
        ["extensions/v1beta1 PodSecurityPolicy"] = ("Kubernetes 1.25", "Pod Security labels"),
        ["extensions/v1beta1"] = ("Kubernetes 1.16", "apps/v1"),
        ["apps/v1beta1"] = ("Kubernetes 1.16", "apps/v1"),
        ["apps/v1beta2"] = ("Kubernetes 1.16", "apps/v1"),
        ["networking.k8s.io/v1beta1 Ingress"] = ("Kubernetes 1.22", "networking.k8s.io/v1"),
        ["networking.k8s.io/v1beta1 IngressClass"] = ("Kubernetes 1.22", "networking.k8s.io/v1"),
        ["rbac.authorization.k8s.io/v1alpha1"] = ("Kubernetes 1.22", "rbac.authorization.k8s.io/v1"),
        ["rbac.authorization.k8s.io/v1beta1"] = ("Kubernetes 1.22", "rbac.authorization.k8s.io/v1"),
        ["admissionregistration.k8s.io/v1beta1 ValidatingWebhookConfiguration"] = ("Kubernetes 1.22", "admissionregistration.k8s.io/v1"),
        ["admissionregistration.k8s.io/v1beta1 MutatingWebhookConfiguration"] = ("Kubernetes 1.22", "admissionregistration.k8s.io/v1"),
        ["apiextensions.k8s.io/v1beta1"] = ("Kubernetes 1.22", "apiextensions.k8s.io/v1"),
        ["apiregistration.k8s.io/v1beta1"] = ("Kubernetes 1.22", "apiregistration.k8s.io/v1"),
        ["certificates.k8s.io/v1beta1"] = ("Kubernetes 1.22", "certificates.k8s.io/v1"),
        ["coordination.k8s.io/v1beta1 Lease"] = ("Kubernetes 1.22", "coordination.k8s.io/v1"),
        ["scheduling.k8s.io/v1beta1"] = ("Kubernetes 1.22", "scheduling.k8s.io/v1"),
        ["storage.k8s.io/v1beta1 CSIDriver"] = ("Kubernetes 1.22", "storage.k8s.io/v1"),
        ["storage.k8s.io/v1beta1 StorageClass"] = ("Kubernetes 1.22", "storage.k8s.io/v1"),
        ["batch/v1beta1"] = ("Kubernetes 1.25", "batch/v1"),
        ["discovery.k8s.io/v1beta1"] = ("Kubernetes 1.25", "discovery.k8s.io/v1"),
        ["events.k8s.io/v1beta1"] = ("Kubernetes 1.25", "events.k8s.io/v1"),
        ["policy/v1beta1 PodDisruptionBudget"] = ("Kubernetes 1.25", "policy/v1"),
        ["policy/v1beta1 PodSecurityPolicy"] = ("Kubernetes 1.25", "Pod Security labels"),
        ["node.k8s.io/v1beta1"] = ("Kubernetes 1.25", "node.k8s.io/v1"),
        ["autoscaling/v2beta1"] = ("Kubernetes 1.25", "autoscaling/v2"),
        ["autoscaling/v2beta2"] = ("Kubernetes 1.26", "autoscaling/v2"),
        ["flowcontrol.apiserver.k8s.io/v1beta1"] = ("Kubernetes 1.26", "flowcontrol.apiserver.k8s.io/v1"),
        ["flowcontrol.apiserver.k8s.io/v1beta2"] = ("Kubernetes 1.29", "flowcontrol.apiserver.k8s.io/v1"),
        ["flowcontrol.apiserver.k8s.io/v1beta3"] = ("Kubernetes 1.32", "flowcontrol.apiserver.k8s.io/v1"),
        ["kustomize.toolkit.fluxcd.io/v1beta1"] = ("Flux 2.7", "kustomize.toolkit.fluxcd.io/v1"),
        ["helm.toolkit.fluxcd.io/v2beta1"] = ("Flux 2.7", "helm.toolkit.fluxcd.io/v2"),
        ["source.toolkit.fluxcd.io/v1beta1"] = ("Flux 2.7", "source.toolkit.fluxcd.io/v1"),
    };

    /// <summary>The rule.</summary>
    public RemovedApi()
        : base(Rules.RemovedApi, "An API that Kubernetes no longer has", Severity.Error, RuleReads.Object, Everywhere)
    {
    }

    /// <inheritdoc/>
    public override void Judge(JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        if (Removed.TryGetValue($"{subject.Object.ApiVersion} {subject.Object.Kind}", out var gone) || Removed.TryGetValue(subject.Object.ApiVersion, out gone))
        {
            report.Add(subject.Root.ScalarAt("apiVersion"), $"{subject.Title} is of {subject.Object.ApiVersion}, which {gone.Since} no longer has; write {gone.Instead}");
        }
    }
}
