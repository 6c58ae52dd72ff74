namespace Acme.Policies;

/// <summary>The monitoring with the next Prometheus.</summary>
public sealed class MonitoringStack2 : MonitoringStack
{
    public override IReadOnlyList<HelmRelease> Releases =>
    [
        new("prometheus") { Chart = Chart.From("https://charts.acme.example", "kube-prometheus-stack", "79.1.0"), TakesClusterValues = true },
    ];
}
