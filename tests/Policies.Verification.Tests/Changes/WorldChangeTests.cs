using Policies.Manifests;
using Policies.Verification.Changes;
using Policies.Verification.Network;
using Policies.Verification.Tests.Queries;

namespace Policies.Verification.Tests.Changes;

public sealed class WorldChangeTests
{
    private const string Shop = "{apiVersion: v1, kind: Namespace, metadata: {name: shop, labels: {pod-security.kubernetes.io/enforce: restricted, pod-security.kubernetes.io/enforce-version: v1.33}}}";

    private const string Reader = "{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: {name: reader}, rules: [{apiGroups: [\"\"], resources: [pods], verbs: [get]}]}";

    [Theory]
    [InlineData("{podSelector: {}}", "{podSelector: {}, ingress: [{ports: [{port: 80}]}]}", "opened 0.0.0.0-255.255.255.255[External], [any]/[any], shop/[any] => shop/[any] : TCP 80")]
    [InlineData("{podSelector: {}, policyTypes: [Egress]}", "{podSelector: {}, policyTypes: [Egress], egress: [{to: [{ipBlock: {cidr: 10.0.0.0/9}}]}, {to: [{ipBlock: {cidr: 10.128.0.0/9}}]}]}", "opened shop/[any] => 10.0.0.0-10.255.255.255[External] : All Connections")]
    [InlineData("{podSelector: {}, ingress: [{ports: [{port: 80}]}]}", "{podSelector: {}, ingress: [{ports: [{port: 81}]}]}", "opened 0.0.0.0-255.255.255.255[External], [any]/[any], shop/[any] => shop/[any] : TCP 81", "closed 0.0.0.0-255.255.255.255[External], [any]/[any], shop/[any] => shop/[any] : TCP 80")]
    [InlineData("{podSelector: {}, ingress: [{from: [{podSelector: {matchLabels: {a: b}}}]}]}", "{podSelector: {}, ingress: [{from: [{podSelector: {matchExpressions: [{key: a, operator: In, values: [b, b]}]}}]}]}")]
    [InlineData("{podSelector: {}, ingress: [{ports: [{port: 80, endPort: 90}]}]}", "{podSelector: {}, ingress: [{ports: [{port: 80, endPort: 85}, {port: 86, endPort: 90}]}]}")]
    public void Policies_are_compared_by_meaning(string old, string @new, params string[] expected) =>
        Assert.Equal(expected, Changes([Shop, Models.Policy("a", old)], [Shop, Models.Policy("b", @new)]));

    [Fact]
    public void A_new_namespace_opens_what_its_policies_allow()
    {
        const string FromDepot = "{podSelector: {}, policyTypes: [Ingress, Egress], ingress: [{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: depot}}}], ports: [{port: 80}]}]}";
        const string ToShop = "{podSelector: {}, policyTypes: [Ingress, Egress], egress: [{to: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: shop}}}]}]}";
        string[] old = [Shop, Models.Policy("deny", FromDepot)];
        Assert.Equal(
            ["opened depot/[any] => shop/[any] : TCP 80", "namespace depot is new and enforces privileged latest"],
            Changes(old, [.. old, "{apiVersion: v1, kind: Namespace, metadata: {name: depot}}", Models.Policy("deny", ToShop, "depot")]));
    }

    [Fact]
    public void A_wider_binding_gives_the_same_elsewhere()
    {
        Assert.Equal(
            ["gained Group 'team' in the whole cluster: get pods"],
            Changes([Reader, Binding("RoleBinding", "shop", "Group", "team")], [Reader, Binding("ClusterRoleBinding", null, "Group", "team")]));
        Assert.Equal(
            ["lost Group 'team' in the whole cluster: get pods"],
            Changes([Reader, Binding("ClusterRoleBinding", null, "Group", "team"), Binding("RoleBinding", "shop", "Group", "team")], [Reader, Binding("RoleBinding", "shop", "Group", "team")]));
    }

    [Fact]
    public void What_a_group_gives_anyway_is_not_gained()
    {
        var everyone = Binding("ClusterRoleBinding", null, "Group", "system:authenticated");
        Assert.Empty(Changes([Reader, everyone], [Reader, everyone, Binding("RoleBinding", "shop", "User", "anna")]));
    }

    [Fact]
    public void A_role_that_is_gathered_changes_who_has_the_gathering_one()
    {
        var pods = Reader.Replace("name: reader", "name: more, labels: {rbac.authorization.k8s.io/aggregate-to-view: \"true\"}", StringComparison.Ordinal).Replace("[pods]", "[orders]", StringComparison.Ordinal);
        var binding = Binding("RoleBinding", "shop", "Group", "team").Replace("name: reader", "name: view", StringComparison.Ordinal);
        Assert.Equal(["gained Group 'team' in namespace shop: get orders"], Changes([binding], [binding, pods]));
        Assert.Empty(Changes([], [pods]));
    }

    [Theory]
    [InlineData("[]", "[pods]", "['*']", "* pods")]
    [InlineData("[get]", "[pods]", "[get, list, '*']", "* pods, except get pods")]
    [InlineData("[get, list]", "[pods, secrets]", "['*']", "* pods, except get, list pods", "* secrets")]
    [InlineData("[get]", "['*']", "['*']", "* *, except get pods")]
    public void A_wildcard_says_what_it_adds_or_takes_once(string verbs, string resources, string wildcard, params string[] rights)
    {
        string[] narrow = [Reader.Replace("[get]", verbs, StringComparison.Ordinal), Binding("RoleBinding", "shop", "Group", "team")];
        string[] wide = [Reader.Replace("[get]", wildcard, StringComparison.Ordinal).Replace("[pods]", resources, StringComparison.Ordinal), Binding("RoleBinding", "shop", "Group", "team")];
        Assert.Equal(rights.Select(right => $"gained Group 'team' in namespace shop: {right}"), Changes(narrow, wide));
        Assert.Equal(rights.Select(right => $"lost Group 'team' in namespace shop: {right}"), Changes(wide, narrow));
    }

    [Theory]
    [InlineData("{podSelector: {}}", "{podSelector: {}, ingress: [{ports: [{port: 80}]}]}", "allowed by NetworkPolicy shop/a ingress[0] (a.yaml:3)")]
    [InlineData("{podSelector: {}, ingress: [{ports: [{port: 80}]}]}", "{podSelector: {}}", "no longer allowed by NetworkPolicy shop/a ingress[0] (a.yaml:3)")]
    [InlineData("{podSelector: {}}", "{podSelector: {matchLabels: {other: pods}}}", "no longer denied by NetworkPolicy shop/a (a.yaml:3)")]
    [InlineData("{podSelector: {matchLabels: {other: pods}}}", "{podSelector: {}}", "denied by NetworkPolicy shop/a (a.yaml:3)")]
    public void What_opens_or_closes_a_connection_is_named(string old, string @new, string because)
    {
        var change = WorldChange.Of(Of([Shop, Models.Policy("a", old)]), Of([Shop, Models.Policy("a", @new)])).OfType<ChangedConnection>().First();
        Assert.Equal([because], change.Because);
    }

    [Fact]
    public void A_rule_that_denies_is_named()
    {
        string[] old = [Shop, Models.Policy("a", "{podSelector: {}, ingress: [{ports: [{port: 80}]}]}")];
        string[] @new = [.. old, Models.Admin("tenants", "{priority: 1, subject: {namespaces: {}}, ingress: [{action: Deny, from: [{namespaces: {}}]}]}")];
        Assert.Contains("denied by AdminNetworkPolicy tenants ingress[0] (a.yaml:5)", WorldChange.Of(Of(old), Of(@new)).SelectMany(change => change.Because));
    }

    [Theory]
    [InlineData("restricted", "v1.33", "baseline", "v1.33", "namespace shop enforces baseline v1.33 instead of restricted v1.33", "admitted shop/web[Pod] by baseline v1.33; before, refused (allowPrivilegeEscalation, capabilities_restricted, runAsNonRoot, seccompProfile_restricted)")]
    [InlineData("restricted", "v1.33", "restricted", "v1.34", "namespace shop enforces restricted v1.34 instead of restricted v1.33")]
    [InlineData("privileged", "v1.33", "privileged", "v1.34")]
    public void A_level_is_judged_on_the_pods_present(string oldLevel, string oldVersion, string newLevel, string newVersion, params string[] expected)
    {
        const string Web = "{apiVersion: v1, kind: Pod, metadata: {name: web, namespace: shop}, spec: {containers: [{name: main, image: i}]}}";
        Assert.Equal(expected, Changes([Standard(oldLevel, oldVersion), Web], [Standard(newLevel, newVersion), Web]));
    }

    [Fact]
    public void A_known_workload_on_the_host_network_is_refused_where_the_level_rises()
    {
        var agent = new KnownWorkload("shop", "agent", new Dictionary<string, string>(), [], null, OnHostNetwork: true);
        var changes = WorldChange.Of(Of([Standard("privileged", "v1.33")], agent), Of([Standard("baseline", "v1.33")], agent));
        Assert.Contains("shop/agent[Workload] by baseline v1.33 (hostNamespaces)", changes.Select(change => change.Text));
    }

    private static string Standard(string level, string version) => Shop.Replace("restricted", level, StringComparison.Ordinal).Replace("v1.33", version, StringComparison.Ordinal);

    private static string Binding(string kind, string? place, string subject, string name) =>
        $"{{apiVersion: rbac.authorization.k8s.io/v1, kind: {kind}, metadata: {{name: b{(place is null ? "" : $", namespace: {place}")}}}, roleRef: {{apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: reader}}, subjects: [{{apiGroup: rbac.authorization.k8s.io, kind: {subject}, name: {name}}}]}}";

    private static IEnumerable<string> Changes(string[] old, string[] @new) => WorldChange.Of(Of(old), Of(@new)).Select(change => $"{change.Word} {change.Text}");

    private static World Of(string[] documents, params KnownWorkload[] known) => new(ManifestReader.ReadText(string.Join("\n---\n", documents), "a.yaml").Manifests, known);
}
