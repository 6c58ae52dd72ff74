using Policies.Verification.Network;

namespace Policies.Verification.Tests.Connections;

public sealed class RepresentativeTests
{
    private const string Policy =
        "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: p, namespace: shop}, spec: {podSelector: {matchLabels: {app: api}}, policyTypes: [Ingress, Egress], " +
        "ingress: [{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: edge}}, podSelector: {matchExpressions: [{key: app, operator: In, values: [a, b]}, {key: x, operator: Exists}]}}], ports: [{port: 80}]}]}}";

    private const string Edge = "{apiVersion: v1, kind: Namespace, metadata: {name: edge}}";

    [Fact]
    public void Where_no_workload_is_in_the_input_imagined_pods_stand_for_the_classes_of_labels() => Assert.Equal(
        """
        edge/[any] => edge/[any] : All Connections
        edge/[any] => edge/[app=a,x=*] : All Connections
        edge/[any] => edge/[app=b,x=*] : All Connections
        edge/[any] => shop/[any] : All Connections
        edge/[app=a,x=*] => edge/[any] : All Connections
        edge/[app=a,x=*] => edge/[app=a,x=*] : All Connections
        edge/[app=a,x=*] => edge/[app=b,x=*] : All Connections
        edge/[app=a,x=*] => shop/[any] : All Connections
        edge/[app=a,x=*] => shop/[app=api] : TCP 80
        edge/[app=b,x=*] => edge/[any] : All Connections
        edge/[app=b,x=*] => edge/[app=a,x=*] : All Connections
        edge/[app=b,x=*] => edge/[app=b,x=*] : All Connections
        edge/[app=b,x=*] => shop/[any] : All Connections
        edge/[app=b,x=*] => shop/[app=api] : TCP 80
        shop/[any] => edge/[any] : All Connections
        shop/[any] => edge/[app=a,x=*] : All Connections
        shop/[any] => edge/[app=b,x=*] : All Connections
        shop/[any] => shop/[any] : All Connections
        """,
        Cluster.Inside(Policy, Edge));

    [Fact]
    public void Namespaces_that_only_policies_speak_of_are_imagined_too() => Assert.Equal(
        """
        shop/[any] => [team=x]/[any] : TCP 80
        shop/[any] => kube-system/[k8s-app=kube-dns] : UDP 53
        """,
        string.Join('\n', Cluster.Inside(
            "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: p, namespace: shop}, spec: {podSelector: {}, policyTypes: [Egress], egress: [" +
            "{to: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: kube-system}}, podSelector: {matchLabels: {k8s-app: kube-dns}}}], ports: [{port: 53, protocol: UDP}]}, " +
            "{to: [{namespaceSelector: {matchLabels: {team: x}}}], ports: [{port: 80}]}]}}")
            .Split('\n').Where(line => line.StartsWith("shop/[any] =>", StringComparison.Ordinal))));

    [Theory]
    [InlineData(RepresentativeUse.WithoutWorkloads, 1)]
    [InlineData(RepresentativeUse.Never, 1)]
    [InlineData(RepresentativeUse.Always, 6)]
    public void Beside_workloads_they_appear_only_when_asked_for(RepresentativeUse use, int count) =>
        Assert.Equal(count, Cluster.Analysis(new() { Representatives = use }, Policy, Edge, Cluster.Pod("a")).Model.Workloads.Count);
}
