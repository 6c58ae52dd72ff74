using Policies.Verification.Connections.Formats;

namespace Policies.Verification.Tests.Connections;

public sealed class ExplanationTests
{
    [Fact]
    public void Each_decision_names_its_rule_file_and_line() => Assert.Equal(
        """
        egress: TCP 80-90 passed on by AdminNetworkPolicy admin egress[0] 'web' (cluster.yaml:5)
        egress: TCP 53,UDP 53 denied by AdminNetworkPolicy admin egress[1] (cluster.yaml:5)
        egress: TCP 80 allowed by NetworkPolicy shop/out egress[0] (cluster.yaml:7)
        egress: SCTP 1-65535,TCP 1-52,54-79,81-65535,UDP 1-52,54-65535 denied: NetworkPolicy shop/out isolates these pods, and none of its rules allows it (cluster.yaml:7)
        ingress: TCP 80 denied by BaselineAdminNetworkPolicy default ingress[0] (cluster.yaml:9)
        ingress: SCTP 1-65535,TCP 1-79,81-65535,UDP 1-65535 allowed: no policy decides
        """,
        Why(
            "shop/a[Pod]",
            "shop/b[Pod]",
            Cluster.Pod("a"),
            Cluster.Pod("b"),
            "{apiVersion: policy.networking.k8s.io/v1alpha1, kind: AdminNetworkPolicy, metadata: {name: admin}, spec: {priority: 1, subject: {namespaces: {}}, egress: [" +
            "{name: web, action: Pass, to: [{namespaces: {}}], ports: [{portRange: {start: 80, end: 90, protocol: TCP}}]}, " +
            "{action: Deny, to: [{namespaces: {}}], ports: [{portNumber: {port: 53, protocol: UDP}}, {portNumber: {port: 53, protocol: TCP}}]}]}}",
            "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: out, namespace: shop}, spec: {podSelector: {matchLabels: {app: a}}, policyTypes: [Egress], egress: [{ports: [{port: 80}]}]}}",
            "{apiVersion: policy.networking.k8s.io/v1alpha1, kind: BaselineAdminNetworkPolicy, metadata: {name: default}, spec: {subject: {namespaces: {}}, ingress: [{action: Deny, from: [{namespaces: {}}], ports: [{portNumber: {port: 80, protocol: TCP}}]}]}}"));

    [Fact]
    public void Every_policy_that_isolates_is_named_where_nothing_allows_it() => Assert.Equal(
        """
        ingress: All Connections denied: NetworkPolicy shop/one isolates these pods, and none of its rules allows it (cluster.yaml:3)
        ingress: All Connections denied: NetworkPolicy shop/two isolates these pods, and none of its rules allows it (cluster.yaml:5)
        """,
        Why(
            "10.0.0.0",
            "shop/a",
            Cluster.Pod("a"),
            "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: one, namespace: shop}, spec: {podSelector: {}}}",
            "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: two, namespace: shop}, spec: {podSelector: {}, ingress: [{from: [{podSelector: {}}]}]}}"));

    [Fact]
    public void What_is_explained_as_allowed_at_both_ends_is_what_is_allowed()
    {
        var analysis = Cluster.Analysis(
            null,
            Cluster.Pod("a"),
            Cluster.Pod("b"),
            "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: in, namespace: shop}, spec: {podSelector: {}, ingress: [{ports: [{port: 80}, {port: http}]}, {from: [{podSelector: {matchLabels: {app: b}}}]}]}}");
        foreach (var pair in analysis.Pairs())
        {
            var explanation = analysis.Explain(pair.Source, pair.Destination);
            Assert.Equal(pair.Ports, explanation.Allowed);
        }
    }

    private static string Why(string from, string to, params string[] documents)
    {
        var analysis = Cluster.Analysis(null, documents);
        var source = Assert.Single(Policies.Verification.Connections.EndpointFinder.Find(from, analysis.Sources));
        var destination = Assert.Single(Policies.Verification.Connections.EndpointFinder.Find(to, analysis.Destinations));
        return string.Join('\n', ConnectionText.Reasons(analysis.Explain(source, destination)));
    }
}
