using Policies.Verification.Network;

namespace Policies.Verification.Tests.Connections;

public sealed class NetworkPolicyTests
{
    private static readonly string A = Cluster.Pod("a");
    private static readonly string B = Cluster.Pod("b");
    private static readonly string Other = Cluster.Pod("c", @namespace: "other");

    [Fact]
    public void Without_policies_everyone_may_connect_to_everyone() => Assert.Equal(
        """
        0.0.0.0-255.255.255.255 => shop/a : All Connections
        0.0.0.0-255.255.255.255 => shop/b : All Connections
        shop/a => 0.0.0.0-255.255.255.255 : All Connections
        shop/a => shop/b : All Connections
        shop/b => 0.0.0.0-255.255.255.255 : All Connections
        shop/b => shop/a : All Connections
        """,
        Cluster.All(A, B));

    [Fact]
    public void A_policy_isolates_the_pods_that_it_selects_for_its_directions() => Assert.Equal(
        """
        0.0.0.0-255.255.255.255 => shop/b : All Connections
        shop/a => 0.0.0.0-255.255.255.255 : All Connections
        shop/a => shop/b : All Connections
        shop/b => 0.0.0.0-255.255.255.255 : All Connections
        """,
        Cluster.All(A, B, Policy("{podSelector: {matchLabels: {app: a}}, policyTypes: [Ingress]}")));

    [Theory]
    [InlineData("{podSelector: {}}", "")]
    [InlineData("{podSelector: {}, ingress: [{}]}", "shop/a => shop/b : All Connections\nshop/b => shop/a : All Connections")]
    [InlineData("{podSelector: {}, egress: [{}]}", "")]
    [InlineData("{podSelector: {}, policyTypes: [Egress], egress: [{}]}", "shop/a => shop/b : All Connections\nshop/b => shop/a : All Connections")]
    [InlineData("{podSelector: {}, policyTypes: [Egress], ingress: [{from: []}]}", "")]
    public void Left_out_directions_are_what_Kubernetes_takes_them_for(string spec, string expected) => Assert.Equal(expected, Cluster.Inside(A, B, Policy(spec)));

    [Fact]
    public void Both_ends_have_to_allow_a_connection() => Assert.Equal(
        "shop/a => shop/b : TCP 443",
        Cluster.Inside(
            A,
            B,
            Policy("{podSelector: {}, policyTypes: [Ingress, Egress]}", "deny"),
            Policy("{podSelector: {matchLabels: {app: a}}, policyTypes: [Egress], egress: [{ports: [{port: 80}, {port: 443}]}]}", "out"),
            Policy("{podSelector: {matchLabels: {app: b}}, ingress: [{ports: [{port: 400, endPort: 500}, {port: 53, protocol: UDP}]}]}", "in")));

    [Theory]
    [InlineData("[{podSelector: {matchLabels: {app: b}}}]", "shop/b")]
    [InlineData("[{namespaceSelector: {}}]", "other/c,shop/b")]
    [InlineData("[{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: other}}}]", "other/c")]
    [InlineData("[{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: other}}, podSelector: {matchLabels: {app: b}}}]", "")]
    [InlineData("[{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: other}}}, {podSelector: {matchLabels: {app: b}}}]", "other/c,shop/b")]
    [InlineData("[{podSelector: {matchExpressions: [{key: app, operator: NotIn, values: [b]}]}}]", "")]
    [InlineData("[{ipBlock: {cidr: 0.0.0.0/0}}]", "")]
    public void Peers_are_pods_by_label_and_namespace(string from, string sources)
    {
        var lines = Cluster.Inside(A, B, Other, Policy($"{{podSelector: {{matchLabels: {{app: a}}}}, ingress: [{{from: {from}}}]}}"));
        Assert.Equal(sources, string.Join(',', lines.Split('\n').Where(line => line.Contains("=> shop/a", StringComparison.Ordinal)).Select(line => line.Split(' ')[0])));
    }

    [Fact]
    public void Address_ranges_are_divided_where_rules_of_the_direction_divide_them() => Assert.Equal(
        """
        0.0.0.0-255.255.255.255 => shop/a : All Connections
        shop/a => 10.0.0.0-10.0.0.255 : TCP 443
        shop/a => 10.0.2.0-10.255.255.255 : TCP 443
        """,
        Cluster.All(A, Policy("{podSelector: {}, policyTypes: [Egress], egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8, except: [10.0.1.0/24]}}], ports: [{port: 443}]}]}")));

    [Fact]
    public void A_named_port_is_what_each_destination_says() => Assert.Equal(
        "shop/a => shop/b : TCP 8080\nshop/b => shop/a : All Connections",
        Cluster.Inside(A, B, Policy("{podSelector: {matchLabels: {app: a}}, policyTypes: [Egress], egress: [{ports: [{port: http}, {port: http, protocol: UDP}, {port: none}]}]}")));

    [Fact]
    public void A_namespace_without_an_object_has_its_name_as_a_label_and_one_with_an_object_too() => Assert.Equal(
        "other/c => shop/a : All Connections\nshop/a => other/c : All Connections",
        Cluster.Inside(
            A,
            Other,
            "{apiVersion: v1, kind: Namespace, metadata: {name: other, labels: {team: x}}}",
            Policy("{podSelector: {}, ingress: [{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: other, team: x}}}]}]}")));

    [Fact]
    public void A_policy_of_another_API_is_not_taken_for_one()
    {
        var analysis = Cluster.Analysis(null, A, B, "{apiVersion: projectcalico.org/v3, kind: NetworkPolicy, metadata: {name: p, namespace: shop}, spec: {selector: all()}}");
        Assert.Contains("shop/a => shop/b : All Connections", Cluster.Text(analysis.Connections()), StringComparison.Ordinal);
        Assert.Contains("not judged", Assert.Single(analysis.Remarks).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HostNetworkUse.AsRecorded, "shop/h => shop/a : All Connections")]
    [InlineData(HostNetworkUse.Exempt, "shop/h => shop/a : All Connections")]
    [InlineData(HostNetworkUse.Judged, "shop/a => shop/h : All Connections")]
    public void Pods_on_the_host_network_are_neither_isolated_nor_selected(HostNetworkUse use, string expected)
    {
        // h may be called by nobody and call a; where policies count for it, only a may call it.
        string[] documents =
        [
            A,
            Cluster.Pod("h", spec: "hostNetwork: true"),
            Policy("{podSelector: {matchLabels: {app: h}}, policyTypes: [Ingress, Egress], ingress: [{from: [{podSelector: {}}]}]}"),
            Policy("{podSelector: {matchLabels: {app: a}}, policyTypes: [Egress], egress: [{to: [{podSelector: {}}]}]}", "out"),
        ];
        Assert.Equal(expected, Cluster.Text(Cluster.Analysis(new() { HostNetwork = use }, documents).Connections().Where(one => one.Source.Workload is not null && one.Destination.Workload is not null)));
    }

    [Fact]
    public void A_recorded_pod_on_the_host_network_is_judged_like_others() => Assert.Equal(
        "",
        Cluster.Inside(
            A,
            "{apiVersion: v1, kind: Pod, metadata: {name: h, namespace: shop, labels: {app: h}}, spec: {hostNetwork: true}, status: {hostIP: 10.0.0.1, podIP: 10.0.0.1}}",
            Policy("{podSelector: {}}")));

    private static string Policy(string spec, string name = "p") =>
        $"{{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {{name: {name}, namespace: shop}}, spec: {spec}}}";
}
