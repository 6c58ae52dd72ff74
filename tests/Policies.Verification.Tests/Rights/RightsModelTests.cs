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

    private static RightsModel Model => RightsModel.Of(ManifestReader.ReadText(Access, "a.yaml").Manifests);
}
