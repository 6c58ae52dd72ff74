using System.Text.RegularExpressions;
using Policies.Manifests;
using Policies.RealTools;
using Policies.Verification.Validation;

namespace Policies.Verification.Tests.Validation;

/// <summary>Of roles and bindings, too, we refuse for the same fields what a real API server refuses, and let in what it lets in.</summary>
public sealed partial class RealAccessRefusalTests(RealApiServer server) : IClassFixture<RealApiServer>
{
    private static readonly (string Kind, string Body)[] Written =
    [
        ("Role", "rules: [{apiGroups: [''], resources: [pods], verbs: []}, {verbs: [get]}, {resources: [pods], verbs: [get]}, {apiGroups: [''], verbs: [get]}]"),
        ("Role", "rules: [{nonResourceURLs: [/metrics], verbs: [get]}]"),
        ("ClusterRole", "rules: [{nonResourceURLs: [/metrics], verbs: [get], apiGroups: ['']}, {nonResourceURLs: [/metrics], resourceNames: [a]}]"),
        ("ClusterRole", "aggregationRule: {}"),
        ("ClusterRole", "aggregationRule: {clusterRoleSelectors: [{matchExpressions: [{key: a, operator: In}]}]}"),
        ("RoleBinding", "roleRef: {kind: Team, name: a}"),
        ("RoleBinding", "roleRef: {kind: Role, name: a/b}"),
        ("RoleBinding", "roleRef: {kind: Role, apiGroup: apps, name: ''}"),
        ("RoleBinding", "{roleRef: {kind: Role, name: a}, subjects: [{kind: ServiceAccount, name: A_b}, {kind: ServiceAccount, name: a, apiGroup: rbac.authorization.k8s.io}, {kind: User, name: ''}]}"),
        ("ClusterRoleBinding", "{roleRef: {kind: Role, name: a}, subjects: [{kind: ServiceAccount, name: a}]}"),
        ("ClusterRoleBinding", "{roleRef: {kind: ClusterRole, name: a}, subjects: [{kind: User, name: a, apiGroup: v1}, {kind: Group, name: a, apiGroup: apps}, {kind: user, name: a}]}"),
        ("Role", "rules: []"),
        ("ClusterRole", "rules: [{nonResourceURLs: ['*'], verbs: ['*']}, {apiGroups: ['*'], resources: ['pods/*'], resourceNames: [''], verbs: ['']}]"),
        ("ClusterRole", "aggregationRule: {clusterRoleSelectors: [{}]}"),
        ("RoleBinding", "{roleRef: {kind: ClusterRole, name: 'system:x', apiGroup: ''}, subjects: [{kind: ServiceAccount, name: a}, {kind: User, name: 'a b', apiGroup: ''}, {kind: Group, name: a/b}]}"),
        ("ClusterRoleBinding", "roleRef: {kind: ClusterRole, name: a}"),
    ];

    [SkippableFact]
    public async Task Both_refuse_the_same_fields()
    {
        var documents = string.Join("\n---\n", Written.Select((written, i) =>
            $"apiVersion: rbac.authorization.k8s.io/v1\nkind: {written.Kind}\nmetadata: {{name: p{i}}}\n{(written.Body.StartsWith('{') ? written.Body[1..^1].Replace(", subjects:", "\nsubjects:", StringComparison.Ordinal) : written.Body)}"));

        var answer = await server.KubectlAsync(["create", "--dry-run=server", "--validate=false", "-f", "-"], documents);

        var theirs = Refused().Matches(answer.Output + answer.Error)
            .SelectMany(refused => Reasons().Matches(refused.Groups["reasons"].Value).Select(reason => (Name: refused.Groups["name"].Value, Field: reason.Groups["field"].Value)))
            .Distinct()
            .ToLookup(reason => reason.Name, reason => reason.Field);
        var ours = AccessValidation.Refusals(ManifestReader.ReadText(documents, "a.yaml").Manifests)
            .ToLookup(refusal => refusal.Source.Object.Name, refusal => refusal.Reason[..refusal.Reason.IndexOf(": ", StringComparison.Ordinal)]);

        // The server says of a selector as a whole again what it says of its parts.
        Assert.All(Written.Index(), written => Assert.Equal(
            theirs[$"p{written.Index}"].Where(field => !theirs[$"p{written.Index}"].Any(part => part.StartsWith(field + ".", StringComparison.Ordinal))).Order(),
            ours[$"p{written.Index}"].Distinct().Order()));
        Assert.Equal(11, ours.Count);
    }

    [GeneratedRegex("""\.rbac\.authorization\.k8s\.io "(?<name>p\d+)" is invalid: (?<reasons>.*)""")]
    private static partial Regex Refused();

    [GeneratedRegex("""(?<field>(?:rules|roleRef|subjects|aggregationRule|metadata)[\w.\[\]]*): (?:Invalid value|Required value|Forbidden|Unsupported value)""")]
    private static partial Regex Reasons();
}
