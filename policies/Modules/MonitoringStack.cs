using k8s.Models;
using Policies.Kubernetes;

namespace Acme.Policies;

/// <summary>Prometheus and what belongs to it; every namespace that asks for it is scraped.</summary>
public class MonitoringStack : Module
{
    public override IReadOnlyList<NamespacePolicy> Namespaces => [new Monitoring()];

    public override IReadOnlyList<HelmRelease> Releases =>
    [
        new("prometheus") { Chart = Chart.From("https://charts.acme.example", "kube-prometheus-stack", "77.6.2"), TakesClusterValues = true },
    ];

    public override IReadOnlyList<ClusterRole> ClusterRoles => [Access.MetricsScraper];

    // Scraping outlives the workloads that it looks at.
    public override IReadOnlyList<RawObject> Objects =>
    [
        Raw.Object(new V1PriorityClass
        {
            Metadata = new() { Name = "acme-monitoring" },
            Value = 900_000,
            Description = "Whoever is paged needs to see.",
        }),
    ];
}
