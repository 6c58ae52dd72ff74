namespace Acme.Policies;

public static partial class Access
{
    /// <summary>Prometheus finds what to scrape and reads the metrics of kubelets and of the API server.</summary>
    public static ClusterRole MetricsScraper => new("metrics-scraper")
    {
        Rules =
        [
            Allow.Read(Core.Nodes, Core.Services, Core.Endpoints, Core.Pods, Discovery.EndpointSlices, Networking.Ingresses),
            Allow.Get(Core.Nodes.Metrics),
            Allow.ReadUrl("/metrics", "/metrics/cadvisor"),
        ],
        BoundTo = [Subject.Provided<Monitoring>("prometheus", by: "prometheus")],
    };
}
