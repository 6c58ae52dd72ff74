namespace Acme.Policies;

/// <summary>Objects and volumes are kept outside the cluster, as often and as long as its values say.</summary>
public class Backups : Module
{
    public override IReadOnlyList<NamespacePolicy> Namespaces => [new Backup()];

    public override IReadOnlyList<HelmRelease> Releases =>
    [
        new("velero")
        {
            Chart = Chart.From("https://charts.acme.example", "velero", "8.7.2"),
            TakesClusterValues = true,
            Values = [new("features", SettingValue.List("EnableCSI", "EnableAPIGroupVersions")), new("backupsEnabled", true)],
            Interval = 1.Hours,
        },
    ];
}
