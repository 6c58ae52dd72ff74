using Policies.Manifests;
using Policies.Verification.Validation;

namespace Policies.Verification.Tests.Validation;

public sealed class ClusterPolicyRefusalTests
{
    private const string Subject = "subject: {namespaces: {}}";
    private const string Networks = "{name: narrow, action: Deny, to: [{networks: [10.0.0.0/8]}]";

    [Theory]
    [InlineData("{priority: 1001, " + Subject + "}", "spec.priority: Invalid value: 1001: spec.priority in body should be less than or equal to 1000")]
    [InlineData("{priority: -1, " + Subject + "}", "spec.priority: Invalid value: -1: spec.priority in body should be greater than or equal to 0")]
    [InlineData("{" + Subject + "}", "spec.priority: Required value")]
    [InlineData("{priority: 1}", "spec.subject: Required value")]
    [InlineData("{priority: 1, subject: {}}", "spec.subject: Invalid value: 0: spec.subject in body should have at least 1 properties")]
    [InlineData("{priority: 1, subject: {namespaces: {}, pods: {namespaceSelector: {}, podSelector: {}}}}", "spec.subject: Too many: 2: must have at most 1 items")]
    [InlineData("{priority: 1, subject: {namespaces: {matchExpressions: [{key: a, operator: In}]}}}", "spec.subject.namespaces.matchExpressions[0].values: Required value: must be specified when `operator` is 'In' or 'NotIn'")]
    [InlineData("{priority: 1, " + Subject + ", ingress: [{action: Accept, from: [{namespaces: {}}]}]}", "spec.ingress[0].action: Unsupported value: \"Accept\": supported values: \"Allow\", \"Deny\", \"Pass\"")]
    [InlineData("{priority: 1, " + Subject + ", ingress: [{action: Deny}]}", "spec.ingress[0].from: Required value")]
    [InlineData("{priority: 1, " + Subject + ", ingress: [{action: Deny, from: []}]}", "spec.ingress[0].from: Invalid value: 0: spec.ingress[0].from in body should have at least 1 items")]
    [InlineData("{priority: 1, " + Subject + ", ingress: [{action: Deny, from: [{networks: [10.0.0.0/8]}]}]}", "unknown field \"spec.ingress[0].from[0].networks\"")]
    [InlineData("{priority: 1, " + Subject + ", egress: [" + Networks + ", ports: [{namedPort: dns}]}]}", "spec.egress[0]: Invalid value: \"object\": networks/nodes/domainNames peer cannot be set with namedPorts")]
    [InlineData("{priority: 1, " + Subject + ", egress: [" + Networks + ", ports: [{portRange: {start: 5, end: 5}}]}]}", "spec.egress[0].ports[0].portRange: Invalid value: \"object\": Start port must be less than End port")]
    [InlineData("{priority: 1, " + Subject + ", egress: [" + Networks + ", ports: [{portNumber: {port: 0}}]}]}", "spec.egress[0].ports[0].portNumber.port: Invalid value: 0: spec.egress[0].ports[0].portNumber.port in body should be greater than or equal to 1")]
    [InlineData("{priority: 1, " + Subject + ", egress: [{action: Deny, to: [{networks: [10.0.0.0]}]}]}", "spec.egress[0].to[0].networks[0]: Invalid value: \"10.0.0.0\": Invalid CIDR format provided")]
    [InlineData("{priority: 1, " + Subject + ", egress: [{action: Deny, to: [{domainNames: [example.com]}]}]}", "spec.egress[0].to[0].domainNames: Forbidden: domainNames is only supported for rules that allow")]
    [InlineData("{priority: 1, " + Subject + ", egress: [{action: Allow, to: [{domainNames: [example]}]}]}", "spec.egress[0].to[0].domainNames[0]: Invalid value: \"example\": must be a domain name")]
    public void A_faulty_AdminNetworkPolicy_is_refused(string spec, string reason) => Refuses("v1alpha1", "AdminNetworkPolicy", "a", spec, reason);

    [Theory]
    [InlineData("default", "{priority: 1, " + Subject + "}", "unknown field \"spec.priority\"")]
    [InlineData("other", "{" + Subject + "}", "metadata.name: Invalid value: \"other\": Only one baseline admin network policy")]
    [InlineData("default", "{" + Subject + ", ingress: [{action: Pass, from: [{namespaces: {}}]}]}", "spec.ingress[0].action: Unsupported value: \"Pass\": supported values: \"Allow\", \"Deny\"")]
    public void A_faulty_BaselineAdminNetworkPolicy_is_refused(string name, string spec, string reason) => Refuses("v1alpha1", "BaselineAdminNetworkPolicy", name, spec, reason);

    [Theory]
    [InlineData("{priority: 1, " + Subject + "}", "spec.tier: Required value")]
    [InlineData("{tier: Middle, priority: 1, " + Subject + "}", "spec.tier: Unsupported value: \"Middle\": supported values: \"Admin\", \"Baseline\"")]
    [InlineData("{tier: Admin, priority: 1, " + Subject + ", egress: [{action: Allow, to: [{namespaces: {}}]}]}", "spec.egress[0].action: Unsupported value: \"Allow\": supported values: \"Accept\", \"Deny\", \"Pass\"")]
    [InlineData("{tier: Admin, priority: 1, " + Subject + ", egress: [" + Networks + ", ports: []}]}", "unknown field \"spec.egress[0].ports\"")]
    [InlineData("{tier: Admin, priority: 1, " + Subject + ", egress: [" + Networks + ", protocols: [{tcp: {}}]}]}", "spec.egress[0].protocols[0].tcp: Invalid value: 0: ")]
    [InlineData("{tier: Admin, priority: 1, " + Subject + ", egress: [" + Networks + ", protocols: [{tcp: {destinationPort: {number: 1, range: {start: 1, end: 2}}}}]}]}", "spec.egress[0].protocols[0].tcp.destinationPort: Too many: 2: ")]
    [InlineData("{tier: Admin, priority: 1, " + Subject + ", egress: [" + Networks + ", protocols: [{destinationNamedPort: dns}]}]}", "spec.egress[0]: Invalid value: \"object\": networks/nodes/domainNames peer")]
    public void A_faulty_ClusterNetworkPolicy_is_refused(string spec, string reason) => Refuses("v1alpha2", "ClusterNetworkPolicy", "a", spec, reason);

    [Fact]
    public void A_ClusterNetworkPolicy_has_at_most_25_rules_a_direction()
    {
        var rules = string.Join(", ", Enumerable.Repeat("{action: Deny, from: [{namespaces: {}}]}", 26));
        Refuses("v1alpha2", "ClusterNetworkPolicy", "a", $"{{tier: Admin, priority: 1, {Subject}, ingress: [{rules}]}}", "spec.ingress: Too many: 26: must have at most 25 items");
    }

    [Theory]
    [InlineData("v1alpha1", "AdminNetworkPolicy", "{priority: 0, " + Subject + ", egress: [{action: Pass, to: [{nodes: {}}, {pods: {namespaceSelector: {}, podSelector: {}}}], ports: [{portNumber: {protocol: UDP, port: 53}}, {portRange: {start: 1, end: 2}}]}]}")]
    [InlineData("v1alpha1", "AdminNetworkPolicy", "{priority: 0, " + Subject + ", egress: [{action: Allow, to: [{domainNames: ['*.example.com', example.com.]}]}]}")]
    [InlineData("v1alpha2", "ClusterNetworkPolicy", "{tier: Baseline, priority: 1000, " + Subject + ", ingress: [{action: Accept, from: [{namespaces: {}}], protocols: [{destinationNamedPort: dns}, {sctp: {destinationPort: {number: 9}}}]}]}")]
    public void A_sound_policy_is_not_refused(string version, string kind, string spec) => Assert.Empty(Refusals(version, kind, "a", spec));

    [Fact]
    public void A_range_that_ends_before_it_begins_plainly_means_no_port() =>
        Assert.True(Assert.Single(Refusals("v1alpha1", "AdminNetworkPolicy", "a", "{priority: 1, " + Subject + ", egress: [" + Networks + ", ports: [{portRange: {start: 10, end: 1}}]}]}")).IsPlain);

    private static void Refuses(string version, string kind, string name, string spec, string reason) =>
        Assert.StartsWith(reason, Assert.Single(Refusals(version, kind, name, spec)).Reason, StringComparison.Ordinal);

    private static IReadOnlyList<Refusal> Refusals(string version, string kind, string name, string spec) =>
        ManifestValidation.Refusals(ManifestReader.ReadText($"{{apiVersion: policy.networking.k8s.io/{version}, kind: {kind}, metadata: {{name: {name}}}, spec: {spec}}}", "a.yaml").Manifests);
}
