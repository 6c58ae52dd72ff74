using Policies.Manifests;
using Policies.Verification.Validation;

namespace Policies.Verification.Tests.Validation;

public sealed class NetworkPolicyRefusalTests
{
    public static TheoryData<string> Faulty => [.. FaultyPolicies.Old.Keys, .. FaultyPolicies.New.Keys];

    [Theory]
    [MemberData(nameof(Faulty))]
    public void A_faulty_policy_is_refused_for_the_servers_reasons(string spec)
    {
        var expected = FaultyPolicies.Old.GetValueOrDefault(spec) ?? FaultyPolicies.New[spec];

        var refusals = Refusals(FaultyPolicies.Policy(spec));

        Assert.Equal(expected.Length, refusals.Count);
        Assert.All(expected.Zip(refusals), pair => Assert.StartsWith(pair.First, pair.Second.Reason, StringComparison.Ordinal));
        Assert.All(refusals, refusal => Assert.Equal(4, refusal.Line));
    }

    [Theory]
    [InlineData("podSelector: {}")]
    [InlineData("{podSelector: {}, policyTypes: [Egress, Ingress], ingress: [{}], egress: null}")]
    [InlineData("{podSelector: {matchExpressions: [{key: example.com/a_b.c, operator: NotIn, values: ['', B-1]}]}}")]
    [InlineData("{podSelector: {}, ingress: [{ports: [{port: 80, endPort: 80, protocol: SCTP}, {port: web}, {protocol: UDP}, {}]}]}")]
    [InlineData("{podSelector: {}, egress: [{to: [{ipBlock: {cidr: 10.0.0.1/8, except: [10.0.0.0/9]}}, {ipBlock: {cidr: '::/0', except: ['fd00::/8']}}]}]}")]
    public void A_sound_policy_is_not_refused(string spec) => Assert.Empty(Refusals(FaultyPolicies.Policy(spec)));

    [Fact]
    public void A_refusal_names_file_line_and_object()
    {
        var refusal = Assert.Single(Refusals(
            """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: web, namespace: shop}
            spec:
              podSelector: {}
              policyTypes:
                - Ingress
                - egress
            """));
        Assert.Equal("a.yaml(8): NetworkPolicy 'shop/web' is invalid: spec.policyTypes[1]: Unsupported value: \"egress\": supported values: \"Ingress\", \"Egress\"", refusal.ToString());
    }

    [Theory]
    [InlineData("{podSelector: {}, ingress: [{form: []}]}", true)]
    [InlineData("{podSelector: {}, ingress: [{from: [{}]}]}", false)]
    public void What_is_meant_is_plain_or_not(string spec, bool isPlain) =>
        Assert.Equal(isPlain, Assert.Single(Refusals(FaultyPolicies.Policy(spec))).IsPlain);

    [Fact]
    public void A_malformed_name_is_refused_and_plain()
    {
        var refusal = Assert.Single(Refusals(FaultyPolicies.Policy("podSelector: {}", "a_b")));
        Assert.StartsWith("metadata.name: Invalid value: \"a_b\": a lowercase RFC 1123 subdomain must consist of", refusal.Reason, StringComparison.Ordinal);
        Assert.True(refusal.IsPlain);
    }

    private static IReadOnlyList<Refusal> Refusals(string yaml) => ManifestValidation.Refusals(ManifestReader.ReadText(yaml, "a.yaml").Manifests);
}
