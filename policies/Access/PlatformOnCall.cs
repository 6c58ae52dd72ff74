namespace Acme.Policies;

public static partial class Access
{
    /// <summary>The platform's on-call sees the whole cluster but its secrets, and takes nodes out of service.</summary>
    public static ClusterRole PlatformOnCall => new("platform-on-call")
    {
        Rules =
        [
            Allow.Read(Core.Nodes, Core.Namespaces, Core.Pods, Core.Services, Core.Events, Core.PersistentVolumes, Core.PersistentVolumeClaims),
            Allow.Read(Apps.Deployments, Apps.StatefulSets, Apps.DaemonSets, Apps.ReplicaSets, Batch.Jobs, Batch.CronJobs),
            Allow.Read(Storage.StorageClasses, Storage.VolumeAttachments, Storage.CsiNodes, Scheduling.PriorityClasses, Coordination.Leases),
            Allow.Read(CustomResources.Kustomizations, CustomResources.HelmReleases, CustomResources.ClusterIssuers),
            Allow.Read(MetricsApi.Nodes, MetricsApi.Pods),
            Allow.Get(Core.Pods.Logs),
            Allow.Patch(Core.Nodes),
            Allow.Create(Core.Pods.Eviction),
        ],
        BoundTo = [Subject.Group("platform-on-call")],
    };
}
