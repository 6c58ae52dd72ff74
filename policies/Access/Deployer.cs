namespace Acme.Policies;

public static partial class Access
{
    /// <summary>A team's pipeline releases its applications, and touches neither secrets nor rights nor network policies.</summary>
    public static ClusterRole Deployer => new("deployer")
    {
        Rules =
        [
            Allow.Manage(Apps.Deployments, Apps.StatefulSets, CustomResources.Rollouts, Batch.Jobs, Batch.CronJobs),
            Allow.Manage(Core.Services, Core.ConfigMaps, Core.PersistentVolumeClaims, Networking.Ingresses),
            Allow.Manage(Autoscaling.HorizontalPodAutoscalers, PolicyApi.PodDisruptionBudgets),
            Allow.Manage(CustomResources.ExternalSecrets, CustomResources.Certificates, CustomResources.ServiceMonitors, CustomResources.PrometheusRules),
            Allow.Read(Core.Pods, Core.Events, Apps.ReplicaSets),
            Allow.Get(Core.Pods.Logs, Apps.Deployments.Status),
        ],
    };
}
