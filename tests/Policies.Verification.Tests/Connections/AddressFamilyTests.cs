namespace Policies.Verification.Tests.Connections;

public sealed class AddressFamilyTests
{
    private static readonly string A = Cluster.Pod("a");

    [Fact]
    public void IPv6_is_listed_where_a_rule_shows_that_the_cluster_has_it() => Assert.Equal(
        """
        0.0.0.0-255.255.255.255 => shop/a : All Connections
        ::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff => shop/a : All Connections
        shop/a => 2001:db8::-2001:db8:ffff:ffff:ffff:ffff:ffff:ffff : TCP 443
        """,
        Cluster.All(A, "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: p, namespace: shop}, spec: {podSelector: {}, policyTypes: [Egress], egress: [{to: [{ipBlock: {cidr: '2001:db8::/32'}}], ports: [{port: 443}]}]}}"));

    [Fact]
    public void IPv6_is_listed_where_a_pod_has_such_an_address() => Assert.Contains(
        "shop/a => ::-ffff",
        Cluster.All("{apiVersion: v1, kind: Pod, metadata: {name: a, namespace: shop}, status: {podIPs: [{ip: 10.0.0.1}, {ip: 'fd00::1'}]}}"),
        StringComparison.Ordinal);

    [Fact]
    public void IPv6_of_admin_policies_is_judged_but_listed_only_when_asked_for()
    {
        var analysis = Cluster.Analysis(
            null,
            A,
            "{apiVersion: policy.networking.k8s.io/v1alpha1, kind: AdminNetworkPolicy, metadata: {name: p}, spec: {priority: 1, subject: {namespaces: {}}, egress: [{action: Deny, to: [{networks: ['fd00::/8']}]}]}}");

        Assert.DoesNotContain("::", Cluster.Text(analysis.Connections()), StringComparison.Ordinal);
        Assert.DoesNotContain("fd00", Cluster.Text(analysis.Connections(new() { IPv6 = true })), StringComparison.Ordinal);
        Assert.Contains("shop/a => fe00::-ffff", Cluster.Text(analysis.Connections(new() { IPv6 = true })), StringComparison.Ordinal);
        Assert.Contains(analysis.Remarks, remark => remark.Message.Contains("--ipv6 lists them", StringComparison.Ordinal));
    }
}
