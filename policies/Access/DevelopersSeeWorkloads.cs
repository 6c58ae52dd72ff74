namespace Acme.Policies;

public static partial class Access
{
    /// <summary>The part of a developer's view that Kubernetes brings.</summary>
    public static ClusterRole DevelopersSeeWorkloads => new("developers-see-workloads")
    {
        Labels = [new("acme.example/for", "developers")],
        Rules =
        [
            Allow.Read(Core.Pods, Core.Services, Core.ConfigMaps, Core.Events, Core.PersistentVolumeClaims, Core.ResourceQuotas, Core.LimitRanges),
            Allow.Read(Apps.Deployments, Apps.StatefulSets, Apps.ReplicaSets, Apps.DaemonSets, Batch.Jobs, Batch.CronJobs),
            Allow.Read(Networking.Ingresses, Networking.NetworkPolicies, Autoscaling.HorizontalPodAutoscalers, PolicyApi.PodDisruptionBudgets),
            Allow.Read(Discovery.EndpointSlices, MetricsApi.Pods),
            Allow.Get(Core.Pods.Logs),
        ],
    };
}
