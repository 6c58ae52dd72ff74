namespace Policies.Verification.Tests.Connections;

public sealed class CiliumNetworkPolicyTests
{
    [Fact]
    public void Entities_are_ends_of_their_own_and_isolate_like_other_rules() => Assert.Equal(
        """
        shop/a => 0.0.0.0-255.255.255.255 : All Connections
        shop/a => shop/b : All Connections
        shop/a => {host} : All Connections
        shop/a => {kube-apiserver} : All Connections
        shop/b => {kube-apiserver} : TCP 6443
        {host} => shop/a : TCP 8443-8445,UDP 1-65535
        {host} => shop/b : All Connections
        {ingress-controller} => shop/b : TCP 8080
        {kube-apiserver} => shop/b : All Connections
        """,
        string.Join('\n', Cluster.All(
            Cluster.Pod("a"),
            Cluster.Pod("b"),
            "{apiVersion: v1, kind: Service, metadata: {name: b, namespace: shop}, spec: {selector: {app: b}, ports: [{port: 80, targetPort: http}]}}",
            "{apiVersion: route.openshift.io/v1, kind: Route, metadata: {name: b, namespace: shop}, spec: {to: {kind: Service, name: b}}}",
            Policy("{endpointSelector: {matchLabels: {app: a}}, ingress: [{fromEntities: [host], toPorts: [{ports: [{port: '8443', endPort: 8445, protocol: TCP}, {port: '0', protocol: UDP}]}]}]}"),
            Policy("{endpointSelector: {matchLabels: {'k8s:app': b}}, egress: [{toEntities: [kube-apiserver], toPorts: [{ports: [{port: '6443', protocol: TCP}]}]}]}", "q"))
            .Split('\n').Where(line => !line.StartsWith('0'))));

    [Fact]
    public void Denials_win_over_what_any_policy_of_the_namespace_allows() => Assert.Equal(
        "shop/a => shop/b : SCTP 1-65535,TCP 1-79,81-65535,UDP 1-65535\nshop/b => shop/a : All Connections",
        Cluster.Inside(
            Cluster.Pod("a"),
            Cluster.Pod("b"),
            "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: p, namespace: shop}, spec: {podSelector: {}, ingress: [{}]}}",
            Policy("{endpointSelector: {matchLabels: {app: b}}, ingressDeny: [{fromEndpoints: [{}], toPorts: [{ports: [{port: '80', protocol: TCP}]}]}]}")));

    [Fact]
    public void Endpoints_are_of_the_own_namespace_unless_another_is_named() => Assert.Equal(
        "other/c => shop/a : All Connections\nshop/a => other/c : All Connections\nshop/a => shop/b : All Connections",
        string.Join('\n', Cluster.Inside(
            Cluster.Pod("a"),
            Cluster.Pod("b"),
            Cluster.Pod("c", @namespace: "other"),
            Policy("{endpointSelector: {matchLabels: {app: a}}, ingress: [{fromEndpoints: [{matchLabels: {'k8s:io.kubernetes.pod.namespace': other}}, {matchLabels: {app: c}}]}]}"))
            .Split('\n').Where(line => line.Contains("shop/a", StringComparison.Ordinal))));

    [Fact]
    public void What_is_not_judged_is_said() => Assert.Contains(
        Cluster.Analysis(null, Cluster.Pod("a"), Policy("{endpointSelector: {}, egress: [{toFQDNs: [{matchName: example.org}]}]}")).Remarks,
        remark => remark.Message.Contains("'toFQDNs' of a rule is not judged", StringComparison.Ordinal));

    private static string Policy(string spec, string name = "p") =>
        $"{{apiVersion: cilium.io/v2, kind: CiliumNetworkPolicy, metadata: {{name: {name}, namespace: shop}}, spec: {spec}}}";
}
