using Policies.Verification.Queries;

namespace Policies.Verification.Tests.Queries;

public sealed class PolicyComparisonTests
{
    private const string Narrow = "{podSelector: {matchLabels: {app: api}}, ingress: [{from: [{podSelector: {matchLabels: {app: web}}}], ports: [{port: 8443}]}]}";

    [Fact]
    public void Reordered_and_renamed_policies_are_equivalent()
    {
        var one = Models.Of(Models.Policy("a", "{podSelector: {}, ingress: [{ports: [{port: 1}]}, {ports: [{port: 2}]}]}"));
        var other = Models.Of(Models.Policy("c", "{podSelector: {}, ingress: [{ports: [{port: 2, endPort: 2}]}]}"), Models.Policy("b", "{podSelector: {}, ingress: [{ports: [{protocol: TCP, port: 1}]}]}"));
        Assert.True(PolicyComparison.Of(one, other).IsEquivalent);
    }

    [Fact]
    public void A_pod_that_nobody_has_made_yet_counts()
    {
        var one = Models.Of(Models.Policy("api", Narrow));
        var other = Models.Of(Models.Policy("api", Narrow.Replace("web", "proxy", StringComparison.Ordinal)));

        var comparison = PolicyComparison.Of(one, other);

        Assert.Equal("shop/[app=proxy] => shop/[app=api] : TCP 8443", Assert.Single(comparison.Opened).ToString());
        Assert.Equal("shop/[app=web] => shop/[app=api] : TCP 8443", Assert.Single(comparison.Closed).ToString());
        Assert.Contains(comparison.Opened[0].Why.Ingress, decision => decision.ToString().Contains("shop/api", StringComparison.Ordinal));
    }

    [Fact]
    public void A_namespace_that_nobody_has_made_yet_counts()
    {
        var one = Models.Of(Models.Policy("api", "{podSelector: {}, ingress: [{from: [{namespaceSelector: {matchLabels: {team: a}}}]}]}"));
        var other = Models.Of(Models.Policy("api", "{podSelector: {}, ingress: [{from: [{namespaceSelector: {matchExpressions: [{key: team, operator: Exists}]}}]}]}"));

        var comparison = PolicyComparison.Of(one, other);

        Assert.Equal("[team=*]/[any] => shop/[any] : All Connections", Assert.Single(comparison.Opened).ToString());
        Assert.Empty(comparison.Closed);
        Assert.False(comparison.IsAtLeastAsStrict);
        Assert.True(PolicyComparison.Of(other, one).IsAtLeastAsStrict);
    }

    [Fact]
    public void A_namespace_of_another_name_counts()
    {
        var one = Models.Of(Models.Policy("api", "{podSelector: {}, ingress: [{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: monitoring}}}]}]}"));
        var other = Models.Of(Models.Policy("api", "{podSelector: {}, ingress: [{from: [{namespaceSelector: {matchExpressions: [{key: kubernetes.io/metadata.name, operator: NotIn, values: [shop]}]}}]}]}"));
        Assert.Equal("[any]/[any] => shop/[any] : All Connections", Assert.Single(PolicyComparison.Of(one, other).Opened).ToString());
    }

    [Fact]
    public void Pods_are_compared_without_addresses_and_what_only_one_side_has()
    {
        const string All = "{podSelector: {}, policyTypes: [Ingress, Egress]}";
        var stage = Models.Of(Models.Policy("deny", All), Models.Policy("deny", All, "only-stage"));
        var prod = Models.Of(Models.Policy("out", "{podSelector: {}, policyTypes: [Ingress, Egress], egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8}}]}]}"));
        Assert.False(PolicyComparison.Of(stage, prod).IsAtLeastAsStrict);
        Assert.True(PolicyComparison.OfPods(stage, prod, new HashSet<string> { "shop" }).IsAtLeastAsStrict);

        var open = Models.Of(Models.Policy("in", "{podSelector: {}, policyTypes: [Ingress, Egress], ingress: [{from: [{namespaceSelector: {}}]}]}"));
        Assert.Equal("[any]/[any] => shop/[any] : All Connections", Assert.Single(PolicyComparison.OfPods(stage, open, new HashSet<string> { "shop" }).Opened).ToString());
    }

    [Fact]
    public void Only_the_addresses_that_differ_are_named()
    {
        var one = Models.Of(Models.Policy("out", "{podSelector: {}, policyTypes: [Egress], egress: [{to: [{ipBlock: {cidr: 10.0.0.0/9}}]}]}"));
        var other = Models.Of(Models.Policy("out", "{podSelector: {}, policyTypes: [Egress], egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8}}]}]}"));
        Assert.Equal("shop/[any] => 10.128.0.0-10.255.255.255[External] : All Connections", Assert.Single(PolicyComparison.Of(one, other).Opened).ToString());
    }

    [Fact]
    public void A_label_of_a_namespace_that_changes_is_a_difference()
    {
        const string Policy = "{podSelector: {}, ingress: [{from: [{namespaceSelector: {matchLabels: {team: a}}}]}]}";
        var one = Models.Of(Models.Policy("in", Policy), "{apiVersion: v1, kind: Namespace, metadata: {name: other, labels: {team: a}}}");
        var other = Models.Of(Models.Policy("in", Policy), "{apiVersion: v1, kind: Namespace, metadata: {name: other, labels: {team: b}}}");
        Assert.Equal("other/[any] => shop/[any] : All Connections", Assert.Single(PolicyComparison.Of(one, other).Closed).ToString());
    }

    [Fact]
    public void A_named_port_differs_from_its_usual_number()
    {
        var one = Models.Of(Models.Policy("in", "{podSelector: {}, ingress: [{ports: [{port: 80}]}]}"));
        var other = Models.Of(Models.Policy("in", "{podSelector: {}, ingress: [{ports: [{port: http}]}]}"));
        var comparison = PolicyComparison.Of(one, other);
        Assert.NotEmpty(comparison.Opened);
        Assert.NotEmpty(comparison.Closed);
    }
}
