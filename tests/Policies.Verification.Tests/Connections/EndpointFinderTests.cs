using Policies.Verification.Connections;

namespace Policies.Verification.Tests.Connections;

public sealed class EndpointFinderTests
{
    private static readonly ConnectionAnalysis Analysis = Cluster.Analysis(
        null,
        Cluster.Pod("checkout"),
        Cluster.Pod("payments"),
        Cluster.Pod("checkout", @namespace: "other"),
        "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: p, namespace: shop}, spec: {podSelector: {}, ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/8}}]}]}}");

    [Theory]
    [InlineData("shop/checkout[Pod]", "shop/checkout[Pod]")]
    [InlineData("shop/checkout", "shop/checkout[Pod]")]
    [InlineData("checkout", "other/checkout[Pod] shop/checkout[Pod]")]
    [InlineData("shop/*", "shop/checkout[Pod] shop/payments[Pod]")]
    [InlineData("ingress-controller", "{ingress-controller}")]
    [InlineData("10.1.2.3", "10.0.0.0-10.255.255.255[External]")]
    [InlineData("10.0.0.0/7", "10.0.0.0-10.255.255.255[External] 11.0.0.0-255.255.255.255[External]")]
    [InlineData("chekout", "")]
    public void Ends_are_found_by_what_people_call_them(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', EndpointFinder.Find(text, Analysis.Sources).Select(end => end.Text).Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("chekout", "other/checkout[Pod] shop/checkout[Pod]")]
    [InlineData("shop/paiments", "shop/payments[Pod]")]
    [InlineData("nothing-like-it", "")]
    public void Near_names_are_offered(string text, string expected) => Assert.Equal(expected, string.Join(' ', EndpointFinder.Near(text, Analysis.Sources)));
}
