using System.Globalization;
using Policies.Tests.Enforcement;
using Policies.Tests.Fleets;
using Policies.Tests.Switches;

namespace Policies.Tests.Flows;

/// <summary>What the flows of a fleet open on clusters of each kind: both ends, and nothing else.</summary>
public sealed class FlowMeaningTests
{
    private static readonly int[] Ports = [443, 5432, 6443, 7000, 8080, 8081, 8082, 8083, 8084, 8085, 8086, 8087, 8088, 8089, 8090, 8091, 8443, 8444, 9092, 9100, 9443, 10250];

    private const string Everywhere = """
        checkout/api => checkout/printer : 7000/TCP
        checkout/api => 10.20.64.1 : 5432/TCP
        checkout/api => payments/ledger : 8443/TCP, 8444/TCP, 8444/UDP
        checkout/api => payments/other : 8443/TCP
        checkout/printer => checkout/webhook : 8086/TCP
        checkout/printer => kafka/broker : 9092/TCP
        checkout/printer => payments/ledger : 8444/TCP, 8444/UDP
        checkout/webhook => kafka/registry : 9092/TCP
        checkout/webhook => payments/ledger : 8444/TCP, 8444/UDP
        ci/other => checkout/api : 8083/TCP
        ci/runner => checkout/api : 8083/TCP
        ci/runner => checkout/printer : 8087/TCP
        gateway/canary => checkout/api : 8080/TCP, 8088/TCP
        gateway/canary => checkout/printer : 8088/TCP
        gateway/canary => checkout/webhook : 8088/TCP
        gateway/other => checkout/api : 8080/TCP
        10.30.1.1 => checkout/printer : 8090/TCP, 8091/TCP
        """;

    [Fact]
    public void Dataplane_V2() => Check(SampleClusters.DataplaneV2, DataPlane.DataplaneV2, """
        checkout/webhook => 172.16.0.2 : 443/TCP, 6443/TCP
        172.16.0.2 => checkout/webhook : 9443/TCP
        kube-system/konnectivity => checkout/webhook : 9443/TCP
        35.191.0.1 => checkout/api : 8081/TCP
        130.211.0.1 => checkout/api : 8081/TCP
        ingress-nginx/controller => checkout/api : 8082/TCP
        """);

    [Fact]
    public void Dataplane_V2_where_ranges_match_nodes() => Check(SampleClusters.DataplaneV2, DataPlane.DataplaneV2WithNodes, """
        checkout/webhook => 172.16.0.2 : 443/TCP, 6443/TCP
        172.16.0.2 => checkout/webhook : 9443/TCP
        kube-system/konnectivity => checkout/webhook : 9443/TCP
        35.191.0.1 => checkout/api : 8081/TCP
        130.211.0.1 => checkout/api : 8081/TCP
        ingress-nginx/controller => checkout/api : 8082/TCP
        node => checkout/api : 8084/TCP
        node => checkout/printer : 9100/TCP
        checkout/api => node : 8085/TCP
        checkout/printer => node : 10250/TCP
        """);

    [Fact]
    public void Calico_on_GKE() => Check(SampleClusters.GkeCalico, DataPlane.Calico, """
        checkout/webhook => 172.16.1.2 : 443/TCP, 6443/TCP
        172.16.1.2 => checkout/webhook : 9443/TCP
        kube-system/konnectivity => checkout/webhook : 9443/TCP
        35.191.0.1 => checkout/api : 8081/TCP
        130.211.0.1 => checkout/api : 8081/TCP
        ingress-nginx/controller => checkout/api : 8082/TCP
        node => checkout/api : 8084/TCP
        node => checkout/printer : 9100/TCP
        checkout/api => node : 8085/TCP
        checkout/printer => node : 10250/TCP
        """);

    // Any node may bring the API server's calls, and the ingress controller is on the host network.
    [Fact]
    public void Cilium() => Check(SampleClusters.Cilium, DataPlane.Cilium, """
        checkout/webhook => the API server : 443/TCP, 6443/TCP
        the API server => checkout/webhook : 9443/TCP
        node => checkout/webhook : 9443/TCP
        192.168.39.1 => checkout/api : 8081/TCP
        the API server => checkout/api : 8082/TCP, 8084/TCP
        node => checkout/api : 8082/TCP, 8084/TCP
        node => checkout/printer : 9100/TCP
        the API server => checkout/printer : 9100/TCP
        checkout/api => node : 8085/TCP
        checkout/api => the API server : 8085/TCP
        checkout/printer => node : 10250/TCP
        checkout/printer => the API server : 10250/TCP
        """);

    private static void Check(Cluster cluster, DataPlane plane, string more)
    {
        var lowered = TestFleet.Lower(typeof(Shop), cluster);
        Assert.Empty(lowered.Problems);
        Assert.Equal(
            string.Join("\n", (Everywhere + "\n" + more).Split('\n').Order(StringComparer.Ordinal)),
            string.Join("\n", Open(new(lowered, plane), cluster).Order(StringComparer.Ordinal)));
    }

    private static IEnumerable<string> Open(EnforcedCluster enforced, Cluster cluster)
    {
        var parties = Parties(cluster).ToList();
        return
            from one in parties
            from other in parties
            where one != other && (IsOurs(one) || IsOurs(other))
            let ports = string.Join(", ", Reached(enforced, one, other))
            where ports.Length > 0
            select $"{one} => {other} : {ports}";
    }

    private static IEnumerable<string> Reached(EnforcedCluster enforced, Party one, Party other) =>
        from port in Ports
        from protocol in new[] { "TCP", "UDP" }
        where enforced.Connects(one, other, port, protocol)
        select string.Create(CultureInfo.InvariantCulture, $"{port}/{protocol}");

    private static bool IsOurs(Party party) => party.Namespace is "checkout" or "gateway" or "payments" or "agents" or "ingress-nginx";

    private static IEnumerable<Party> Parties(Cluster cluster)
    {
        var nth = 100;
        Party Pod(string @namespace, string name, string key = "app") =>
            Party.Pod(@namespace, Ranges.Nth(cluster.Addresses.Pods[0].Text, nth++), (key, name)) with { Name = @namespace + "/" + name };
        yield return Pod("gateway", "canary");
        yield return Pod("gateway", "other");
        yield return Pod("checkout", "api");
        yield return Pod("checkout", "webhook");
        yield return Pod("checkout", "printer");
        yield return Pod("payments", "ledger");
        yield return Pod("payments", "other");
        yield return Pod("agents", "other");
        yield return Pod("ingress-nginx", "ingress-nginx", "app.kubernetes.io/name") with { Name = "ingress-nginx/controller" };
        yield return Pod("ingress-nginx", "other");
        yield return Pod("kafka", "broker");
        yield return Pod("kafka", "registry");
        yield return Pod("kafka", "other");
        yield return Pod("ci", "runner");
        yield return Pod("ci", "other");
        yield return Pod("kube-system", "konnectivity-agent", "k8s-app") with { Name = "kube-system/konnectivity" };
        yield return new("node", Place.OtherNode, Ranges.Nth(cluster.Addresses.Nodes[0].Text, 77));
        var apiServer = System.Net.IPEndPoint.Parse(cluster.Addresses.ApiServer[0].Text).Address.ToString();
        yield return cluster.Hosting == Hosting.Gke
            ? Party.Outside(apiServer) with { IsApiServer = true }
            : new("the API server", Place.OtherNode, apiServer) { IsApiServer = true };
        foreach (var address in new[] { "10.20.64.1", "10.20.99.1", "10.30.1.1", "35.191.0.1", "130.211.0.1", "192.168.39.1", "8.8.8.8" })
        {
            yield return Party.Outside(address);
        }
    }
}
