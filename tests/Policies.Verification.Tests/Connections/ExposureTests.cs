using Policies.Verification.Connections.Exposing;
using Policies.Verification.Network.Rules;

namespace Policies.Verification.Tests.Connections;

public sealed class ExposureTests
{
    [Fact]
    public void Without_policies_a_workload_is_open_to_everyone_both_ways() => Assert.Equal(
        """
        shop/a[Pod] <= any pod in any namespace : All Connections
        shop/a[Pod] => any pod in any namespace : All Connections
        """,
        Exposures(Cluster.Pod("a")));

    [Fact]
    public void Who_need_not_be_there_is_named_by_what_the_rule_asks_for() => Assert.Equal(
        """
        shop/a[Pod] <= any pod in any namespace : UDP 53
        shop/a[Pod] <= every pod in namespaces team=payments : TCP 80,UDP 53
        shop/a[Pod] <= pods app=b in namespace shop : TCP 8080,UDP 53
        shop/a[Pod] => any pod in any namespace : All Connections
        """,
        Exposures(
            Cluster.Pod("a"),
            "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: p, namespace: shop}, spec: {podSelector: {}, ingress: [" +
            "{ports: [{port: 53, protocol: UDP}]}, " +
            "{from: [{namespaceSelector: {matchLabels: {team: payments}}}], ports: [{port: 80}]}, " +
            "{from: [{podSelector: {matchLabels: {app: b}}}], ports: [{port: http}]}]}}"));

    [Fact]
    public void A_namespace_that_is_there_is_taken_with_its_labels() => Assert.Equal(
        """
        shop/a[Pod] <= every pod in namespaces kubernetes.io/metadata.name=edge : TCP 80
        shop/a[Pod] => any pod in any namespace : All Connections
        """,
        Exposures(
            Cluster.Pod("a"),
            "{apiVersion: v1, kind: Namespace, metadata: {name: edge, labels: {team: x}}}",
            "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: p, namespace: shop}, spec: {podSelector: {}, ingress: [" +
            "{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: edge}}}], ports: [{port: 80}]}]}}",
            "{apiVersion: policy.networking.k8s.io/v1alpha1, kind: AdminNetworkPolicy, metadata: {name: p}, spec: {priority: 1, subject: {namespaces: {}}, ingress: [" +
            "{action: Deny, from: [{namespaces: {matchLabels: {team: y}}}]}]}}"));

    private static string Exposures(params string[] documents) => string.Join('\n', new ExposureAnalysis(Cluster.Analysis(null, documents)).Exposures()
        .Select(exposure => $"{exposure.Workload} {(exposure.Direction == Direction.Ingress ? "<=" : "=>")} {exposure.Peer} : {exposure.Ports}"));
}
