using Policies.Tests.Enforcement;

namespace Policies.Tests.Switches;

/// <summary>The other ends and ports that tell switches apart on a cluster.</summary>
internal sealed class Probes
{
    private readonly Cluster cluster;

    public Probes(Cluster cluster, IEnumerable<string> declaredPrivate)
    {
        this.cluster = cluster;
        All = Make(declaredPrivate);
    }

    public IReadOnlyList<(Party Other, IReadOnlyList<(int Port, string Protocol)> Ports)> All { get; }

    public Party Prometheus => Party.Pod("monitoring", PodAddress(1), ("app.kubernetes.io/name", "prometheus"));

    public Party Subject(string @namespace) => Party.Pod(@namespace, PodAddress(2), ("app", "subject"));

    private string PodAddress(int nth) => Ranges.Nth(cluster.Addresses.Pods[0].Text, 64 + nth);

    private List<(Party Other, IReadOnlyList<(int Port, string Protocol)> Ports)> Make(IEnumerable<string> declaredPrivate)
    {
        var probes = new List<(Party, IReadOnlyList<(int, string)>)>();
        (int, string)[] any = [(53, "UDP"), (53, "TCP"), (443, "TCP"), (443, "UDP"), (9090, "TCP"), (1053, "UDP"), (53, "SCTP")];
        probes.AddRange(Pods().Select(pod => (pod, (IReadOnlyList<(int, string)>)any)));
        foreach (var range in cluster.Addresses.Nodes)
        {
            var node = Ranges.Nth(range.Text, 77);
            probes.Add((new("this node", Place.OwnNode, node), [(53, "UDP"), (443, "TCP"), (6443, "TCP"), (10250, "TCP")]));
            probes.Add((new("another node", Place.OtherNode, node), [(53, "UDP"), (443, "TCP"), (6443, "TCP"), (10250, "TCP")]));
        }

        // Where the control plane is the cloud's, it lies outside of what the cluster knows; else it runs on a node.
        foreach (var endpoint in cluster.Addresses.ApiServer.Select(endpoint => System.Net.IPEndPoint.Parse(endpoint.Text)))
        {
            var place = cluster.Hosting == Hosting.Gke ? Place.Outside : Place.OtherNode;
            probes.Add((new($"the API server {endpoint}", place, endpoint.Address.ToString()) { IsApiServer = true }, [(443, "TCP"), (6443, "TCP"), (6443, "UDP"), (10250, "TCP"), (443, "UDP")]));
        }

        foreach (var cache in new[] { "169.254.20.10", "169.254.25.10" })
        {
            (int, string)[] dns = [(53, "UDP"), (53, "TCP"), (80, "TCP"), (443, "TCP")];
            probes.Add((new($"{cache} of this node", Place.OwnNode, cache), dns));
            probes.Add((Party.Outside(cache), dns));
        }

        (int, string)[] metadata = [(53, "UDP"), (53, "TCP"), (80, "TCP"), (80, "UDP"), (443, "TCP"), (8080, "TCP"), (987, "TCP"), (988, "TCP")];
        foreach (var address in new[] { "169.254.169.254", "169.254.169.252", "169.254.169.253", "169.254.1.1", "fd20:ce::254", "fd00:ec2::254" })
        {
            probes.Add((Party.Outside(address), metadata));
        }

        // Cilium judges after the service's address is replaced, so nobody there ever sees one.
        if (cluster.Cni != Cni.Cilium)
        {
            foreach (var service in new[] { "10.68.0.1", "10.68.0.10", "34.118.224.1", "34.118.224.10", "10.233.0.1", "10.233.0.3", "fd20:68::1", "fd85:ee78:d8a6:8607::1001", "fd85:ee78:d8a6:8607::1003" })
            {
                probes.Add((Party.Outside(service), [(53, "UDP"), (53, "TCP"), (443, "TCP"), (443, "UDP"), (1053, "UDP")]));
            }
        }

        foreach (var address in new[] { "8.8.8.8", "93.184.216.34", "1.1.1.1", "35.191.0.1", "10.20.30.40", "100.100.0.1", "192.168.77.1", "2606:4700::1111", "2a00:1450:4001::8a", "fd99::1" })
        {
            probes.Add((Party.Outside(address), [(80, "TCP"), (443, "TCP"), (443, "UDP"), (80, "UDP"), (53, "UDP"), (5432, "TCP"), (8080, "TCP")]));
        }

        var ranges = Ranges.Private.Concat(Ranges.Special).Concat(Ranges.Of(declaredPrivate))
            .Concat(Ranges.Of(cluster.Addresses.Pods.Concat(cluster.Addresses.Services).Concat(cluster.Addresses.Nodes).Select(range => range.Text)));
        probes.AddRange(ranges.SelectMany(Ranges.Edges).Distinct().Select(edge =>
            (Party.Outside(edge.ToString()), (IReadOnlyList<(int, string)>)[(443, "TCP"), (5432, "TCP")])));
        return probes;
    }

    /// <summary>A pod of the namespace that is asked about stands for itself by an empty namespace.</summary>
    private IEnumerable<Party> Pods() =>
    [
        Party.Pod("", PodAddress(3), ("app", "neighbour")),
        Party.Pod("", PodAddress(4), ("app.kubernetes.io/name", "prometheus")),
        Party.Pod("elsewhere", PodAddress(5), ("app", "other")),
        Party.Pod("elsewhere", PodAddress(6), ("app.kubernetes.io/name", "prometheus")),
        Party.Pod("elsewhere", PodAddress(7), ("k8s-app", "kube-dns")),
        Prometheus,
        Party.Pod("monitoring", PodAddress(8), ("app.kubernetes.io/name", "grafana")),
        Party.Pod("kube-system", PodAddress(9), ("k8s-app", "kube-dns")),
        Party.Pod("kube-system", PodAddress(10), ("k8s-app", "node-local-dns")),
        Party.Pod("kube-system", PodAddress(11), ("k8s-app", "metrics-server")),
    ];
}
