namespace Acme.Policies;

/// <summary>A production cluster on GKE runs two Prometheus replicas.</summary>
public sealed class PrometheusRunsTwice() : ClusterCheck("ACME0001")
{
    public override IEnumerable<Finding> Judge(Cluster cluster) =>
        cluster is { Hosting: Hosting.Gke, Values.Prometheus: { Enabled: true, Replicas: not 2 } prometheus } && cluster.Is(Env.Prod)
            ? [new($"Cluster '{cluster.Name}' runs {prometheus.Replicas} Prometheus; set Replicas to 2")]
            : [];
}
