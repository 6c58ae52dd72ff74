namespace Policies.Catalogue.Access;

/// <summary>The resources of Kubernetes' own API groups, with their subresources; <see href="https://kubernetes.io/docs/reference/kubernetes-api/"/>, up to 1.35.</summary>
public static class KnownResources
{
    private static readonly Dictionary<string, (string[] Namespaced, string[] OfCluster)> Groups = new(StringComparer.Ordinal)
    {
        [""] = (
            [
                "bindings", "configmaps", "endpoints", "events", "limitranges", "persistentvolumeclaims", "persistentvolumeclaims/status", "pods",
                "pods/attach", "pods/binding", "pods/ephemeralcontainers", "pods/eviction", "pods/exec", "pods/log", "pods/portforward", "pods/proxy", "pods/resize",
                "pods/status", "podtemplates", "replicationcontrollers", "replicationcontrollers/scale", "replicationcontrollers/status", "resourcequotas",
                "resourcequotas/status", "secrets", "serviceaccounts", "serviceaccounts/token", "services", "services/proxy", "services/status",
            ],
            [
                "componentstatuses", "namespaces", "namespaces/finalize", "namespaces/status", "nodes", "nodes/configz", "nodes/healthz", "nodes/log", "nodes/metrics",
                "nodes/pods", "nodes/proxy", "nodes/spec", "nodes/stats", "nodes/status", "persistentvolumes", "persistentvolumes/status", "users", "groups", "userextras",
            ]),
        ["admissionregistration.k8s.io"] = (
            [],
            [
                "mutatingadmissionpolicies", "mutatingadmissionpolicybindings", "mutatingwebhookconfigurations", "validatingadmissionpolicies",
                "validatingadmissionpolicies/status", "validatingadmissionpolicybindings", "validatingwebhookconfigurations",
            ]),
        ["apiextensions.k8s.io"] = ([], ["customresourcedefinitions", "customresourcedefinitions/status"]),
        ["apiregistration.k8s.io"] = ([], ["apiservices", "apiservices/status"]),
        ["apps"] = (
            [
                "controllerrevisions", "daemonsets", "daemonsets/status", "deployments", "deployments/scale", "deployments/status", "replicasets", "replicasets/scale",
                "replicasets/status", "statefulsets", "statefulsets/scale", "statefulsets/status",
            ],
            []),
        ["authentication.k8s.io"] = ([], ["selfsubjectreviews", "tokenreviews", "uids"]),
        ["authorization.k8s.io"] = (["localsubjectaccessreviews"], ["selfsubjectaccessreviews", "selfsubjectrulesreviews", "subjectaccessreviews"]),
        ["autoscaling"] = (["horizontalpodautoscalers", "horizontalpodautoscalers/status"], []),
        ["batch"] = (["cronjobs", "cronjobs/status", "jobs", "jobs/status"], []),
        ["certificates.k8s.io"] = (
            [],
            [
                "certificatesigningrequests", "certificatesigningrequests/approval", "certificatesigningrequests/status", "clustertrustbundles", "podcertificaterequests",
                "signers",
            ]),
        ["coordination.k8s.io"] = (["leases", "leasecandidates"], []),
        ["discovery.k8s.io"] = (["endpointslices"], []),
        ["events.k8s.io"] = (["events"], []),
        ["flowcontrol.apiserver.k8s.io"] = ([], ["flowschemas", "flowschemas/status", "prioritylevelconfigurations", "prioritylevelconfigurations/status"]),
        ["networking.k8s.io"] = (["ingresses", "ingresses/status", "networkpolicies"], ["ingressclasses", "ipaddresses", "servicecidrs", "servicecidrs/status"]),
        ["node.k8s.io"] = ([], ["runtimeclasses"]),
        ["policy"] = (["poddisruptionbudgets", "poddisruptionbudgets/status"], ["podsecuritypolicies"]),
        ["rbac.authorization.k8s.io"] = (["rolebindings", "roles"], ["clusterrolebindings", "clusterroles"]),
        ["scheduling.k8s.io"] = ([], ["priorityclasses"]),
        ["storage.k8s.io"] = (["csistoragecapacities"], ["csidrivers", "csinodes", "storageclasses", "volumeattachments", "volumeattachments/status", "volumeattributesclasses"]),
    };

    /// <summary>Whether all resources of a group are known here.</summary>
    public static bool IsKnown(string group) => Groups.ContainsKey(group);

    /// <summary>The resources of a group.</summary>
    public static IEnumerable<string> Of(string group) => Groups.TryGetValue(group, out var known) ? known.Namespaced.Concat(known.OfCluster) : [];

    /// <summary>Whether a group has a resource; what stands for several is taken as there.</summary>
    public static bool Has(string group, string resource) =>
        resource.IndexOf('*') >= 0 || resource.EndsWith("/finalizers", StringComparison.Ordinal) || resource.StartsWith("userextras/", StringComparison.Ordinal) || Of(group).Contains(resource);

    /// <summary>The group that has a resource, which several may: the core group first, and it, too, where none is known to have it.</summary>
    public static string GroupOf(string resource) =>
        Groups.Keys.OrderBy(group => group, StringComparer.Ordinal).FirstOrDefault(group => Of(group).Contains(resource)) ?? "";

    /// <summary>Whether a resource belongs to no namespace.</summary>
    public static bool IsOfCluster(string group, string resource) => Groups.TryGetValue(group, out var known) && known.OfCluster.Contains(resource);

    /// <summary>The resources of a right that belong to no namespace; a namespace itself can be read and changed by a role in it.</summary>
    internal static IEnumerable<string> ClusterScoped(RightView right) =>
        right.Resources
            .Where(resource => resource != "namespaces" && right.Groups.Count > 0)
            .Where(resource => right.Groups.All(group => Groups.TryGetValue(group, out var known) && known.OfCluster.Contains(resource)));
}
