namespace Acme.Policies;

/// <summary>The backups with the next Velero.</summary>
public sealed class Backups2 : Backups
{
    public override IReadOnlyList<HelmRelease> Releases =>
    [
        new("velero")
        {
            Chart = Chart.From("https://charts.acme.example", "velero", "10.0.1"),
            TakesClusterValues = true,
            Values = [new("features", SettingValue.List("EnableCSI")), new("backupsEnabled", true)],
            Interval = 1.Hours,
        },
    ];
}
