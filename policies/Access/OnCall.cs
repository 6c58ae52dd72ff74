namespace Acme.Policies;

public static partial class Access
{
    /// <summary>Whoever is on call for a namespace restarts, scales and rolls back what runs there.</summary>
    public static ClusterRole OnCall => new("on-call")
    {
        Rules =
        [
            Allow.Read(Core.Pods, Core.Events, Core.Services, Apps.Deployments, Apps.StatefulSets, Apps.ReplicaSets, Batch.Jobs),
            Allow.Get(Core.Pods.Logs),
            Allow.Delete(Core.Pods, Batch.Jobs),
            Allow.Create(Core.Pods.Eviction),
            Allow.Patch(Apps.Deployments, Apps.StatefulSets, CustomResources.Rollouts),
            Allow.Update(Apps.Deployments.Scale, Apps.StatefulSets.Scale, CustomResources.Rollouts.Scale),
            Allow.Patch(Autoscaling.HorizontalPodAutoscalers),
        ],
    };
}
