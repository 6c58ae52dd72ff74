using Policies.Verification.Queries;

namespace Policies.Verification.Tests.Queries;

public sealed class BlockedEntrancesTests
{
    private static readonly string[] Web =
    [
        "{apiVersion: apps/v1, kind: Deployment, metadata: {name: web, namespace: shop}, spec: {template: {metadata: {labels: {app: web}}, spec: {containers: [{ports: [{containerPort: 8080}]}]}}}}",
        "{apiVersion: v1, kind: Service, metadata: {name: web, namespace: shop}, spec: {selector: {app: web}, ports: [{port: 80, targetPort: 8080}]}}",
        "{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: web, namespace: shop}, spec: {defaultBackend: {service: {name: web, port: {number: 80}}}}}",
    ];

    [Fact]
    public void A_backend_that_lets_nobody_in_is_said() => Says(
        "{podSelector: {}, ingress: [{from: [{podSelector: {}}]}]}",
        "a.yaml(5): error POL1036: Ingress 'shop/web' leads to shop/web[Deployment] on TCP 8080, but NetworkPolicy shop/in lets nobody in there from outside its namespace; allow ingress from the ingress controller");

    [Fact]
    public void A_backend_that_lets_others_in_on_another_port_only_is_said() => Says(
        "{podSelector: {}, ingress: [{ports: [{port: 80}]}]}",
        "a.yaml(5): error POL1036: Ingress 'shop/web' leads to shop/web[Deployment] on TCP 8080, but NetworkPolicy shop/in lets nobody in there from outside its namespace; allow ingress from the ingress controller");

    [Theory]
    [InlineData("{podSelector: {}, ingress: [{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: ingress-nginx}}}]}]}")]
    [InlineData("{podSelector: {}, ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/24}}], ports: [{port: 8080}]}]}")]
    [InlineData("{podSelector: {matchLabels: {app: api}}}")]
    public void A_backend_that_lets_someone_in_is_not_said(string policy) => Says(policy);

    private static void Says(string policy, params string[] findings) =>
        Assert.Equal(findings, BlockedEntrances.Find(Models.Of([.. Web, Models.Policy("in", policy)])).Select(finding => finding.ToString()));
}
