using Policies.Manifests;

namespace Policies.Verification.Validation;

/// <summary>Says what an API server would refuse among the objects that decide about connections.</summary>
public static class ManifestValidation
{
    /// <summary>The reasons for which objects are refused, in the order of objects; kinds that say nothing about connections pass.</summary>
    public static IReadOnlyList<Refusal> Refusals(IEnumerable<Manifest> manifests)
    {
        var refusals = new List<Refusal>();
        foreach (var manifest in manifests)
        {
            Judge(manifest, Field.Of(manifest.Object, (line, reason, isPlain) => refusals.Add(new(manifest, line, reason, isPlain))));
        }

        return refusals;
    }

    private static void Judge(Manifest manifest, Field written)
    {
        switch (manifest.Object.ApiVersion, manifest.Object.Kind)
        {
            case ("networking.k8s.io/v1", "NetworkPolicy"):
                NetworkPolicies.Judge(written);
                break;
            case ("policy.networking.k8s.io/v1alpha1", "AdminNetworkPolicy"):
                ClusterPolicies.Admin.Judge(written);
                break;
            case ("policy.networking.k8s.io/v1alpha1", "BaselineAdminNetworkPolicy"):
                ClusterPolicies.Baseline.Judge(written);
                break;
            case ("policy.networking.k8s.io/v1alpha2", "ClusterNetworkPolicy"):
                ClusterPolicies.Cluster.Judge(written);
                break;
            case ("v1", "Namespace"):
                Workloads.JudgeNamespace(written.Plainly);
                break;
            case ("v1", "Pod"):
                Workloads.JudgePod(written.Plainly);
                break;
            case ("v1", "Service"):
                Workloads.JudgeService(written.Plainly);
                break;
            case ("v1", "ReplicationController") or ("apps/v1", "Deployment" or "ReplicaSet" or "StatefulSet" or "DaemonSet") or ("batch/v1", "Job"):
                Workloads.JudgeMaker(written.Plainly, "spec", "template");
                break;
            case ("batch/v1", "CronJob"):
                Workloads.JudgeMaker(written.Plainly, "spec", "jobTemplate", "spec", "template");
                break;
            case ("networking.k8s.io/v1", "Ingress"):
                Ingresses.Judge(written.Plainly);
                break;
            default:
                break;
        }
    }
}
