namespace Acme.Policies;

/// <summary>The last Prometheus that runs on the old depots' Kubernetes.</summary>
public sealed class MonitoringOfOldDepots : MonitoringStack
{
    public override IReadOnlyList<HelmRelease> Releases =>
    [
        new("prometheus") { Chart = Chart.From("https://charts.acme.example", "kube-prometheus-stack", "35.6.2"), TakesClusterValues = true },
    ];
}
