namespace Acme.Policies;

public static partial class Access
{
    /// <summary>What runs where and what it asks for, so that teams get a bill.</summary>
    public static ClusterRole CostReader => new("cost-reader")
    {
        Rules =
        [
            Allow.Read(Core.Nodes, Core.Namespaces, Core.Pods, Core.PersistentVolumes, Core.PersistentVolumeClaims, Storage.StorageClasses),
            Allow.Read(MetricsApi.Nodes, MetricsApi.Pods),
            Allow.List(Core.Services),
        ],
        BoundTo = [Subject.Group("finance-operations"), Subject.ServiceAccount(CostReports.Collector)],
    };
}
