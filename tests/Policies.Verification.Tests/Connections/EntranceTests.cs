namespace Policies.Verification.Tests.Connections;

public sealed class EntranceTests
{
    private const string Service = "{apiVersion: v1, kind: Service, metadata: {name: web, namespace: shop}, spec: {selector: {app: a}, ports: [{name: plain, port: 80, targetPort: http}, {name: admin, port: 81, targetPort: 8081}]}}";

    private static readonly string Pod = Cluster.Pod("a", spec: "initContainers: [{name: side, restartPolicy: Always, ports: [{containerPort: 8081}]}]");

    [Theory]
    [InlineData("networking.k8s.io/v1", "Ingress", "rules: [{http: {paths: [{backend: {service: {name: web, port: {number: 80}}}}]}}]", "TCP 8080")]
    [InlineData("networking.k8s.io/v1", "Ingress", "rules: [{http: {paths: [{backend: {service: {name: web, port: {name: admin}}}}]}}]", "TCP 8081")]
    [InlineData("networking.k8s.io/v1", "Ingress", "defaultBackend: {service: {name: web, port: {number: 81}}}, rules: [{host: only.example}]", "TCP 8081")]
    [InlineData("extensions/v1beta1", "Ingress", "backend: {serviceName: web, servicePort: 80}", "TCP 8080")]
    [InlineData("route.openshift.io/v1", "Route", "to: {kind: Service, name: web}", "TCP 8080-8081")]
    [InlineData("route.openshift.io/v1", "Route", "to: {kind: Service, name: none}, alternateBackends: [{kind: Service, name: web}], port: {targetPort: 8081}", "TCP 8081")]
    [InlineData("gateway.networking.k8s.io/v1", "HTTPRoute", "rules: [{backendRefs: [{name: web, port: 80}]}]", "TCP 8080")]
    [InlineData("gateway.networking.k8s.io/v1", "GRPCRoute", "rules: [{backendRefs: [{name: web, port: 81}]}]", "TCP 8081")]
    [InlineData("gateway.networking.k8s.io/v1alpha2", "TCPRoute", "rules: [{backendRefs: [{kind: Service, name: web, port: 80}]}]", "TCP 8080")]
    [InlineData("gateway.networking.k8s.io/v1alpha2", "UDPRoute", "rules: [{backendRefs: [{name: web, port: 80}]}]", "")]
    [InlineData("networking.k8s.io/v1", "Ingress", "rules: [{http: {paths: [{backend: {service: {name: web, port: {number: 9}}}}]}}]", "")]
    [InlineData("networking.k8s.io/v1", "Ingress", "rules: [{http: {paths: [{backend: {service: {name: none, port: {number: 80}}}}]}}]", "")]
    public void A_way_in_leads_through_a_Service_to_pods(string apiVersion, string kind, string spec, string ports) =>
        Assert.Equal(ports, Entered(Pod, Service, $"{{apiVersion: {apiVersion}, kind: {kind}, metadata: {{name: in, namespace: shop}}, spec: {{{spec}}}}}"));

    [Fact]
    public void Policies_have_to_let_the_controller_in()
    {
        const string Route = "{apiVersion: route.openshift.io/v1, kind: Route, metadata: {name: in, namespace: shop}, spec: {to: {kind: Service, name: web}}}";
        string Policy(string ingress) => $"{{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {{name: p, namespace: shop}}, spec: {{podSelector: {{}}, ingress: {ingress}}}}}";

        Assert.Equal("TCP 8080", Entered(Pod, Service, Route, Policy("[{from: [{namespaceSelector: {}}], ports: [{port: 8080}]}]")));
        Assert.Equal("", Entered(Pod, Service, Route, Policy("[{from: [{podSelector: {}}]}]")));
        Assert.Contains(
            Cluster.Analysis(null, Pod, Service, Route, Policy("[]")).Remarks,
            remark => remark.Message.Contains("policies keep out a controller", StringComparison.Ordinal));
    }

    [Fact]
    public void A_route_enters_another_namespace_only_by_a_grant()
    {
        const string Route = "{apiVersion: gateway.networking.k8s.io/v1, kind: HTTPRoute, metadata: {name: in, namespace: edge}, spec: {rules: [{backendRefs: [{name: web, namespace: shop, port: 80}]}]}}";
        const string Grant = "{apiVersion: gateway.networking.k8s.io/v1beta1, kind: ReferenceGrant, metadata: {name: g, namespace: shop}, spec: {from: [{group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: edge}], to: [{group: '', kind: Service}]}}";

        Assert.Equal("", Entered(Pod, Service, Route));
        Assert.Equal("TCP 8080", Entered(Pod, Service, Route, Grant));
    }

    [Fact]
    public void A_Service_without_a_selector_leads_nowhere_that_is_known() => Assert.Contains(
        Cluster.Analysis(
            null,
            Pod,
            "{apiVersion: v1, kind: Service, metadata: {name: web, namespace: shop}, spec: {ports: [{port: 80}]}}",
            "{apiVersion: route.openshift.io/v1, kind: Route, metadata: {name: in, namespace: shop}, spec: {to: {kind: Service, name: web}}}").Remarks,
        remark => remark.Message.Contains("selects no pods itself", StringComparison.Ordinal));

    private static string Entered(params string[] documents) => string.Join(' ', Cluster.Inside(documents).Split('\n')
        .Where(line => line.StartsWith("{ingress-controller} => shop/a : ", StringComparison.Ordinal))
        .Select(line => line.Split(" : ")[1]));
}
