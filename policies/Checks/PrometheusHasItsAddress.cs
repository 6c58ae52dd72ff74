namespace Acme.Policies;

/// <summary>Prometheus answers at .40 of the node range on GKE and at .112 of the MetalLB range elsewhere, so that people find it.</summary>
public sealed class PrometheusHasItsAddress() : ClusterCheck("ACME0004")
{
    public override IEnumerable<Finding> Judge(Cluster cluster)
    {
        if (cluster.Values.Prometheus is not { Enabled: true } prometheus)
        {
            return [];
        }

        var address = cluster.Hosting == Hosting.Gke
            ? Neighbour(cluster.Addresses.Nodes[0].Text, 40)
            : Neighbour(cluster.Values.MetalLb?.Addresses ?? "", 112);
        return prometheus.LoadBalancerIp == address
            ? []
            : [new($"Cluster '{cluster.Name}' has Prometheus at {prometheus.LoadBalancerIp ?? "no address"}; set LoadBalancerIp to {address}")];
    }

    // The first address of a range, but for its last number.
    private static string Neighbour(string range, int last)
    {
        var first = range.Split('-', '/')[0];
        return $"{first[..(first.LastIndexOf('.') + 1)]}{last}";
    }
}
