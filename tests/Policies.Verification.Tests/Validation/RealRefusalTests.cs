using System.Text.RegularExpressions;
using Policies.Manifests;
using Policies.RealTools;
using Policies.Verification.Validation;

namespace Policies.Verification.Tests.Validation;

/// <summary>What a real API server refuses, we refuse for the same fields; what it lets in, we let in.</summary>
public sealed partial class RealRefusalTests(RealApiServer server) : IClassFixture<RealApiServer>
{
    private static readonly string[] Sound =
    [
        "{podSelector: {}, policyTypes: [Egress, Ingress], ingress: [{}], egress: null}",
        "{podSelector: {matchExpressions: [{key: example.com/a_b.c, operator: NotIn, values: ['', B-1]}]}}",
        "{podSelector: {}, ingress: [{ports: [{port: 80, protocol: SCTP}, {port: web}, {protocol: UDP}, {}]}]}",
        "{podSelector: {}, egress: [{to: [{ipBlock: {cidr: 10.0.0.1/8, except: [10.0.0.0/9]}}, {ipBlock: {cidr: '::/0', except: ['fd00::/8']}}]}]}",
        "{podSelector: {}, ingress: [{from: [{podSelector: {}, namespaceSelector: null}, {ipBlock: {cidr: 0.0.0.0/0}}]}]}",
    ];

    [SkippableFact]
    public async Task Both_refuse_the_same_fields()
    {
        string[] specs = [.. FaultyPolicies.Old.Keys, .. Sound];
        var documents = string.Join("\n---\n", specs.Select((spec, i) => FaultyPolicies.Policy(spec, $"p{i}")));

        var answer = await server.KubectlAsync(["create", "--dry-run=server", "--validate=false", "-f", "-"], documents);

        var theirs = TheirFields(answer.Output + answer.Error);
        var ours = ManifestValidation.Refusals(ManifestReader.ReadText(documents, "a.yaml").Manifests).ToLookup(refusal => refusal.Source.Object.Name, refusal => FieldOf(refusal.Reason));
        Assert.All(specs.Index(), spec => Assert.Equal(theirs[$"p{spec.Index}"].Order(), ours[$"p{spec.Index}"].Distinct().Order()));
        Assert.Equal(Sound.Length, specs.Length - ours.Count);
    }

    private static ILookup<string, string> TheirFields(string output) =>
        Refused().Matches(output)
            .SelectMany(refused => Reasons().Matches(refused.Groups["reasons"].Value).Select(reason => (Name: refused.Groups["name"].Value, Field: reason.Groups["field"].Value)))
            .Distinct()
            .ToLookup(reason => reason.Name, reason => reason.Field);

    private static string FieldOf(string reason) => reason[..reason.IndexOf(": ", StringComparison.Ordinal)];

    [GeneratedRegex("""NetworkPolicy\S* "(?<name>p\d+)" is invalid: (?<reasons>.*)""")]
    private static partial Regex Refused();

    [GeneratedRegex("""(?<field>(?:spec|metadata)[\w.\[\]]*): (?:Invalid value|Required value|Forbidden|Unsupported value)""")]
    private static partial Regex Reasons();
}
