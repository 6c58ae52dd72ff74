namespace Policies.Verification.Tests.Connections;

public sealed class DoubtsTests
{
    private static readonly string A = Cluster.Pod("a");

    [Theory]
    [InlineData("{podSelector: {matchLabels: {app: z}}}", "cluster.yaml(3): NetworkPolicy shop/p selects nothing: there is no pod among pods app=z in namespace shop")]
    [InlineData("{podSelector: {}, ingress: [{from: [{namespaceSelector: {matchLabels: {team: x}}}]}]}", "cluster.yaml(3): NetworkPolicy shop/p ingress[0] names a peer that matches nothing: there is no pod among every pod in namespaces team=x")]
    [InlineData("{podSelector: {}, ingress: [{ports: [{port: htpp}]}]}", "cluster.yaml(3): NetworkPolicy shop/p ingress[0] names the port 'htpp' of protocol TCP, which no pod that it could mean has")]
    [InlineData("{podSelector: {}, policyTypes: [Egress], egress: [{to: [{podSelector: {}}], ports: [{port: http, protocol: UDP}]}]}", "cluster.yaml(3): NetworkPolicy shop/p egress[0] names the port 'http' of protocol UDP, which no pod that it could mean has")]
    public void What_matches_nothing_is_said_with_file_and_line(string spec, string expected) =>
        Assert.Equal(expected, Assert.Single(Cluster.Analysis(null, A, Policy(spec)).Remarks).ToString());

    [Fact]
    public void What_matches_something_is_not_spoken_of() => Assert.Empty(Cluster.Analysis(
        null,
        A,
        Policy("{podSelector: {matchLabels: {app: a}}, policyTypes: [Ingress, Egress], ingress: [{from: [{podSelector: {}}], ports: [{port: http}]}], egress: [{ports: [{port: 53, protocol: UDP}]}]}")).Remarks);

    [Fact]
    public void Where_no_workload_is_in_the_input_nobody_knows_what_matches() =>
        Assert.Empty(Cluster.Analysis(null, Policy("{podSelector: {matchLabels: {app: z}}, ingress: [{ports: [{port: http}]}]}")).Remarks);

    [Fact]
    public void A_policy_for_pods_on_the_host_network_has_no_effect() => Assert.Contains(
        "selects only pods on the host network",
        Assert.Single(Cluster.Analysis(null, Cluster.Pod("h", spec: "hostNetwork: true"), Policy("{podSelector: {matchLabels: {app: h}}}")).Remarks).Message,
        StringComparison.Ordinal);

    [Fact]
    public void The_same_policy_twice_is_a_fault() => Assert.Equal(
        "cluster.yaml(5): NetworkPolicy shop/p is in the input twice, first in cluster.yaml(3); keep one of them",
        Assert.Single(Cluster.Analysis(null, A, Policy("{podSelector: {}}"), Policy("{podSelector: {}}")).Model.Faults).ToString());

    private static string Policy(string spec) => $"{{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {{name: p, namespace: shop}}, spec: {spec}}}";
}
