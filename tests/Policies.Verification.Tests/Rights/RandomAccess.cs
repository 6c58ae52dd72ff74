using CsCheck;
using Policies.Verification.Rights;

namespace Policies.Verification.Tests.Rights;

/// <summary>Roles, bindings and questions at random, out of few words, so that they meet.</summary>
internal sealed class RandomAccess
{
    private static readonly string[] Namespaces = ["policies-rights-a", "policies-rights-b"];
    private static readonly string[] Users = ["anna", "bob", "system:serviceaccount:policies-rights-a:robot", "system:serviceaccount:policies-rights-b:robot"];
    private static readonly string[] UserGroups = ["developers", "operators", "system:authenticated", "system:serviceaccounts", "system:serviceaccounts:policies-rights-a"];

    private static readonly Gen<string> Verb = Gen.OneOf("get", "list", "watch", "create", "update", "patch", "delete", "impersonate", "*");
    private static readonly Gen<string> Group = Gen.OneOf("", "apps", "batch", "acme.example", "*");
    private static readonly Gen<string> Resource = Gen.OneOf("pods", "pods/log", "pods/exec", "deployments", "deployments/scale", "secrets", "orders", "*", "*/scale", "*/log", "pods/*");
    private static readonly Gen<string> Name = Gen.OneOf("one", "two", "three");
    private static readonly Gen<string> Url = Gen.OneOf("/metrics", "/logs", "/logs/*", "/healthz", "/policies*", "*");

    private static readonly Gen<string> ResourceRule =
        from groups in Group.List[1, 2]
        from resources in Resource.List[1, 3]
        from verbs in Verb.List[1, 3]
        from names in Name.List[0, 2]
        select $"{{apiGroups: {List(groups)}, resources: {List(resources)}, resourceNames: {List(names)}, verbs: {List(verbs)}}}";

    private static readonly Gen<string> UrlRule =
        from urls in Url.List[1, 2]
        from verbs in Verb.List[1, 2]
        select $"{{nonResourceURLs: {List(urls)}, verbs: {List(verbs)}}}";

    private static readonly Gen<string> Subject = Gen.OneOf(
        Gen.OneOf(Users[0], Users[1], Users[2]).Select(name => $"{{kind: User, apiGroup: rbac.authorization.k8s.io, name: \"{name}\"}}"),
        Gen.OneOf(UserGroups).Select(name => $"{{kind: Group, apiGroup: rbac.authorization.k8s.io, name: \"{name}\"}}"),
        Gen.OneOf(Namespaces).Select(name => $"{{kind: ServiceAccount, name: robot, namespace: {name}}}"));

    /// <summary>Many roles and bindings, as YAML; labels lead some cluster roles into others that gather.</summary>
    public static Gen<string> Manifests { get; } =
        from roles in ResourceRule.List[1, 3].Array[20]
        from clusterRoles in Gen.OneOf(ResourceRule, ResourceRule, UrlRule).List[1, 3].Array[20]
        from labels in Gen.OneOf("", "", "first", "second").Array[20]
        from bindings in Gen.Select(Gen.Int[0, 1], Gen.Bool, Gen.Int[0, 21], Subject.List[1, 3]).Array[25]
        from clusterBindings in Gen.Select(Gen.Int[0, 22], Subject.List[1, 2]).Array[6]
        select string.Join("---\n",
        [
            .. Namespaces.Select(name => $"apiVersion: v1\nkind: Namespace\nmetadata: {{name: {name}, labels: {{policies-rights: test}}}}\n"),
            .. roles.Select((rules, i) => Role("Role", $"r{i}", $", namespace: {Namespaces[i % 2]}", "", rules)),
            .. clusterRoles.Select((rules, i) => Role("ClusterRole", $"policies-rights-r{i}", "", labels[i], rules)),
            Gathering("policies-rights-r20", "first", label: "second"),
            Gathering("policies-rights-r21", "second", label: ""),
            .. bindings.Select((binding, i) => Binding("RoleBinding", $"b{i}", $", namespace: {Namespaces[binding.Item1]}", binding.Item2 ? "Role" : "ClusterRole", (binding.Item2 ? "r" : "policies-rights-r") + binding.Item3, binding.Item4)),
            .. clusterBindings.Select((binding, i) => Binding("ClusterRoleBinding", $"policies-rights-b{i}", "", "ClusterRole", $"policies-rights-r{binding.Item1}", binding.Item2)),
        ]);

    /// <summary>A question, mostly about what the roles speak of.</summary>
    public static Gen<AccessRequest> Request { get; } =
        from user in Gen.OneOf(Users)
        from groups in Gen.OneOf(UserGroups).List[0, 2]
        from verb in Verb
        from @group in Group
        from resource in Gen.OneOf("pods", "deployments", "secrets", "orders", "*")
        from subresource in Gen.OneOf("", "", "log", "exec", "scale", "*")
        from name in Gen.OneOf("", "one", "two", "four")
        from @namespace in Gen.OneOf("", Namespaces[0], Namespaces[1])
        from url in Gen.OneOf(Gen.Const(""), Gen.Const(""), Gen.Const(""), Gen.OneOf("/metrics", "/logs/a", "/logs", "/policies-x", "/healthz/"))
        select url.Length > 0
            ? new AccessRequest { User = user, Groups = groups, Verb = verb, NonResourceUrl = url }
            : new AccessRequest { User = user, Groups = groups, Verb = verb, ApiGroup = @group, Resource = resource, Subresource = subresource, Name = name, Namespace = @namespace };

    private static string List(IEnumerable<string> words) => $"[{string.Join(", ", words.Distinct().Select(word => $"\"{word}\""))}]";

    private static string Role(string kind, string name, string place, string label, IEnumerable<string> rules) =>
        $"apiVersion: rbac.authorization.k8s.io/v1\nkind: {kind}\nmetadata: {{name: {name}{place}, labels: {{policies-rights: test{(label.Length > 0 ? $", gathered: {label}" : "")}}}}}\nrules: [{string.Join(", ", rules)}]\n";

    private static string Gathering(string name, string from, string label) =>
        $"apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {{name: {name}, labels: {{policies-rights: test{(label.Length > 0 ? $", gathered: {label}" : "")}}}}}\naggregationRule: {{clusterRoleSelectors: [{{matchLabels: {{gathered: {from}}}}}]}}\n";

    private static string Binding(string kind, string name, string place, string roleKind, string role, IEnumerable<string> subjects) =>
        $"apiVersion: rbac.authorization.k8s.io/v1\nkind: {kind}\nmetadata: {{name: {name}{place}, labels: {{policies-rights: test}}}}\nroleRef: {{apiGroup: rbac.authorization.k8s.io, kind: {roleKind}, name: {role}}}\nsubjects: [{string.Join(", ", subjects)}]\n";
}
