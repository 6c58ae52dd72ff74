namespace Acme.Policies;

/// <summary>Writes backups to buckets outside the cluster, and restores when somebody asks for it.</summary>
public sealed class Backup() : PlatformNamespace("backup")
{
    public static Workload Velero => new("velero")
    {
        Labels = [new("app.kubernetes.io/name", "velero")],
        Ports = [8085.Tcp],
        ServiceAccount = new ServiceAccount("velero")
        {
            MountToken = true,
            Annotations = [new("iam.gke.io/gcp-service-account", "velero@acme-backup.iam.gserviceaccount.com")],
        },
    };

    public override Network Network => new()
    {
        AllowApiServer = true,
        AllowInternet = true,
        AllowWorkloadIdentity = true,
        AllowMonitoring = true,
    };

    public override IReadOnlyList<Role> Roles =>
    [
        new("restore-operator")
        {
            Rules = [Allow.Read(CustomResources.Backups), Allow.Create(CustomResources.Restores), Allow.Read(CustomResources.Restores)],
            BoundTo = [Subject.Group("platform-on-call"), Subject.Group("database-administrators")],
        },
    ];
}
