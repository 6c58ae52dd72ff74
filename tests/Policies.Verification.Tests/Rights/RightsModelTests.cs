using Policies.Manifests;
using Policies.Verification.Rights;

namespace Policies.Verification.Tests.Rights;

public sealed class RightsModelTests
{
    private const string Access = """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: {name: reader, namespace: shop}
        rules:
          - {apiGroups: [""], resources: [pods, pods/log], verbs: [get]}
          - {apiGroups: [apps], resources: ["*/scale"], resourceNames: [api], verbs: [update]}
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata: {name: readers, namespace: shop}
        roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader}
        subjects:
          - {kind: Group, apiGroup: rbac.authorization.k8s.io, name: developers}
          - {kind: ServiceAccount, name: robot}
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata: {name: editors, namespace: shop}
        roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: edit}
        subjects: [{kind: User, apiGroup: rbac.authorization.k8s.io, name: anna}]
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata: {name: orders, labels: {rbac.authorization.k8s.io/aggregate-to-view: "true"}}
        rules: [{apiGroups: [acme.example], resources: [orders], verbs: [get]}]
        """;

    [Theory]
    [InlineData("developers", "get", "", "pods", "", "", "shop", true)]
    [InlineData("developers", "get", "", "pods", "log", "", "shop", true)]
    [InlineData("developers", "get", "", "pods", "exec", "", "shop", false)]
    [InlineData("developers", "get", "", "pods", "", "", "other", false)]
    [InlineData("developers", "get", "", "pods", "", "", "", false)]
    [InlineData("developers", "update", "apps", "deployments", "scale", "api", "shop", true)]
    [InlineData("developers", "update", "apps", "deployments", "scale", "web", "shop", false)]
    [InlineData("developers", "update", "apps", "deployments", "", "api", "shop", false)]
    [InlineData("system:masters", "delete", "", "nodes", "", "", "", true)]
    public void Groups_have_what_their_bindings_give(string group, string verb, string apiGroup, string resource, string subresource, string name, string @namespace, bool allowed) =>
        Assert.Equal(allowed, Model.Decide(new() { User = "x", Groups = [group], Verb = verb, ApiGroup = apiGroup, Resource = resource, Subresource = subresource, Name = name, Namespace = @namespace }).IsAllowed);

    [Fact]
    public void A_service_account_without_a_namespace_is_of_the_bindings() =>
        Assert.True(Model.Decide(new() { User = "system:serviceaccount:shop:robot", Verb = "get", Resource = "pods", Namespace = "shop" }).IsAllowed);

    // view is gathered into edit, and edit into admin.
    [Theory]
    [InlineData("get", "acme.example", "orders", true)]
    [InlineData("create", "", "serviceaccounts/token", true)]
    [InlineData("create", "resource.k8s.io", "resourceclaims", true)]
    [InlineData("get", "resource.k8s.io", "resourceclaims/status", true)]
    [InlineData("update", "", "endpoints", false)]
    [InlineData("create", "rbac.authorization.k8s.io", "roles", false)]
    public void Built_in_roles_are_known_and_gather_those_of_the_input(string verb, string group, string resource, bool allowed) =>
        Assert.Equal(allowed, Model.Decide(new() { User = "anna", Verb = verb, ApiGroup = group, Resource = resource.Split('/')[0], Subresource = resource.Contains('/', StringComparison.Ordinal) ? resource.Split('/')[1] : "", Namespace = "shop" }).IsAllowed);

    [Fact]
    public void A_role_of_the_input_stands_for_the_built_in_one()
    {
        var model = RightsModel.Of(ManifestReader.ReadText(Access + "\n---\n{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: {name: edit}, rules: []}\n", "a.yaml").Manifests);
        Assert.False(model.Decide(new() { User = "anna", Verb = "create", Resource = "pods", Namespace = "shop" }).IsAllowed);
    }

    [Fact]
    public void An_answer_names_the_binding_and_the_rule() =>
        Assert.Equal(
            "RoleBinding 'shop/readers' (a.yaml:8) gives Role 'shop/reader' to Group 'developers': get pods, pods/log (a.yaml:5)",
            Model.Decide(new() { User = "bob", Groups = ["developers"], Verb = "get", Resource = "pods", Namespace = "shop" }).Reason);

    [Fact]
    public void Who_can_is_every_subject_of_every_binding() =>
        Assert.Equal(
            ["Group 'developers'", "ServiceAccount 'shop/robot'", "User 'anna'"],
            Model.WhoCan(new() { User = "", Verb = "get", Resource = "pods", Subresource = "log", Name = "a", Namespace = "shop" })
                .Where(grant => !grant.Binding.IsBuiltIn)
                .Select(grant => grant.Subject.ToString())
                .Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void What_somebody_has_is_listed_with_where_it_holds() =>
        Assert.Equal(
            ["shop: get pods, pods/log", "shop: update */scale of apps named api"],
            Model.GrantsOf("bob", ["developers"]).Select(grant => $"{grant.Binding.Namespace}: {grant.Rule}"));

    [Fact]
    public void Members_of_masters_need_no_rule()
    {
        var model = Read("{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRoleBinding, metadata: {name: cluster-admin}, roleRef: {kind: ClusterRole, name: view}, subjects: []}");
        var decision = model.Decide(new() { User = "x", Groups = ["system:masters"], Verb = "delete", Resource = "nodes" });
        Assert.True(decision.IsAllowed);
        Assert.Equal("members of Group 'system:masters' may do everything, whatever the roles say", decision.Reason);
    }

    [Fact]
    public void A_denial_names_the_binding_whose_role_is_missing() =>
        Assert.Equal(
            "no binding gives a rule that allows it; RoleBinding 'shop/b' (a.yaml:1) names Role 'shop/gone', which does not exist",
            Read("{apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding, metadata: {name: b, namespace: shop}, roleRef: {kind: Role, name: gone}, subjects: [{kind: User, name: anna}]}")
                .Decide(new() { User = "anna", Verb = "get", Resource = "pods", Namespace = "shop" }).Reason);

    [Fact]
    public void Of_two_objects_of_one_name_the_later_counts()
    {
        var model = Read(Reader("get") + "\n---\n" + Reader("list"));
        Assert.False(model.Decide(new() { User = "anna", Verb = "get", Resource = "pods" }).IsAllowed);
        Assert.True(model.Decide(new() { User = "anna", Verb = "list", Resource = "pods" }).IsAllowed);
    }

    // More roles than are looked through one by one: the order of answers is the same.
    [Theory]
    [InlineData("pods", "", "role-00")]
    [InlineData("secrets", "", "role-29")]
    [InlineData("deployments", "scale", "role-30")]
    [InlineData("jobs", "", null)]
    public void Many_roles_are_answered_by_the_first(string resource, string subresource, string? role)
    {
        var rules = Enumerable.Range(0, 29).Select(_ => "pods").Append("secrets").Append("'*/scale'").Append("secrets");
        var yaml = string.Join("\n---\n", rules.Select((allowed, i) =>
            $"{{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: {{name: role-{i:D2}}}, rules: [{{apiGroups: [''], resources: [{allowed}], verbs: [get]}}]}}\n---\n"
            + $"{{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRoleBinding, metadata: {{name: b-{i:D2}}}, roleRef: {{kind: ClusterRole, name: role-{i:D2}}}, subjects: [{{kind: User, name: anna}}]}}"));
        var decision = Read(yaml).Decide(new() { User = "anna", Verb = "get", Resource = resource, Subresource = subresource });
        Assert.Equal(role, decision.Grant?.Role.Name);
    }

    // What an API server refuses is not there.
    [Theory]
    [InlineData("kind: ClusterRole, metadata: {name: reader}, rules: [{apiGroups: [''], resources: [pods], verbs: [get]}, {apiGroups: [''], resources: [pods]}]", "rules[1].verbs: Required value")]
    [InlineData("kind: ClusterRole, metadata: {name: reader}, rules: [{apiGroups: [''], resources: [pods], verbs: [get]}, {resources: [pods], verbs: [get]}]", "rules[1].apiGroups: Required value")]
    [InlineData("kind: ClusterRole, metadata: {name: reader}, rules: [{apiGroups: [''], resources: [pods], verbs: [get], nonResourceURLs: [/metrics]}]", "rules cannot apply to both")]
    [InlineData("kind: ClusterRole, metadata: {name: reader}, rules: [{apiGroups: [''], resources: pods, verbs: [get]}]", "must be of type array")]
    [InlineData("kind: ClusterRole, metadata: {name: reader}, aggregationRule: {clusterRoleSelectors: []}", "at least one clusterRoleSelector")]
    [InlineData("kind: ClusterRoleBinding, metadata: {name: reader}, roleRef: {kind: Role, name: reader}, subjects: [{kind: User, name: anna}]", "roleRef.kind: Unsupported value: \"Role\"")]
    [InlineData("kind: ClusterRoleBinding, metadata: {name: reader}, roleRef: {kind: ClusterRole, name: reader}, subjects: [{kind: User, name: anna}, {kind: ServiceAccount, name: a}]", "subjects[1].namespace: Required value")]
    [InlineData("kind: ClusterRoleBinding, metadata: {name: reader}, roleRef: {kind: ClusterRole, name: reader}, subjects: [{kind: User, name: anna}, {kind: Team, name: a}]", "subjects[1].kind: Unsupported value: \"Team\"")]
    [InlineData("kind: ClusterRoleBinding, metadata: {name: reader}, roleRef: {kind: ClusterRole, name: reader}, subjects: [{kind: User, apiGroup: v1, name: anna}]", "subjects[0].apiGroup: Unsupported value: \"v1\"")]
    public void What_an_API_server_refuses_gives_nothing(string refused, string reason)
    {
        var good = Reader("get");
        var kept = refused.Contains("kind: ClusterRoleBinding", StringComparison.Ordinal) ? good.Split("\n---\n")[0] : good.Split("\n---\n")[1];
        var model = Read($"{kept}\n---\n{{apiVersion: rbac.authorization.k8s.io/v1, {refused}}}");
        Assert.Contains(model.Refusals, refusal => refusal.Reason.Contains(reason, StringComparison.Ordinal));
        Assert.False(model.Decide(new() { User = "anna", Verb = "get", Resource = "pods" }).IsAllowed);
    }

    private static string Reader(string verb) =>
        $"{{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: {{name: reader}}, rules: [{{apiGroups: [''], resources: [pods], verbs: [{verb}]}}]}}\n---\n"
        + "{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRoleBinding, metadata: {name: reader}, roleRef: {kind: ClusterRole, name: reader}, subjects: [{kind: User, name: anna}]}";

    private static RightsModel Read(string yaml) => RightsModel.Of(ManifestReader.ReadText(yaml, "a.yaml").Manifests);

    private static RightsModel Model => RightsModel.Of(ManifestReader.ReadText(Access, "a.yaml").Manifests);
}
