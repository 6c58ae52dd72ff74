using Policies.Evaluation;
using Policies.Objects;

namespace Policies.Lowering;

/// <summary>Roles, bindings and service accounts.</summary>
internal sealed class AccessLowering(ClusterScope scope)
{
    private const string ApiGroup = "rbac.authorization.k8s.io";
    private const string ApiVersion = ApiGroup + "/v1";

    /// <summary>Adds the service accounts, roles and grants of a namespace.</summary>
    public void Lower(PlacedNamespace placed)
    {
        var definition = placed.Definition;
        for (var i = 0; i < definition.ServiceAccounts.Count; i++)
        {
            var path = $"{definition.PathOf(nameof(NamespacePolicy.ServiceAccounts))}[{i}]";
            if (scope.Sees(path))
            {
                Add(placed, definition.ServiceAccounts[i], path);
            }
        }

        foreach (var workload in definition.Workloads)
        {
            if (scope.Sees(workload.MemberPath) && workload.Workload.ServiceAccount is { } account)
            {
                Add(placed, account, workload.MemberPath + ".ServiceAccount");
            }
        }

        foreach (var part in placed.Policy.Roles)
        {
            scope.Manifests.Add(Cached(part.Value, placed.Name, "Role", definition, part.MemberPath, () =>
                Shapes.Object(ApiVersion, "Role", placed.Name, part.Value.Name, rest: ("rules", AccessRules.Of(part.Value.Rules)))));
            Bind("RoleBinding", placed.Name, part.Value.Name, "Role", part.Value.Name, part.Value, part.Value.BoundTo, $"{part.MemberPath}.{nameof(Role.BoundTo)}", placed, definition.Definition);
        }

        foreach (var part in placed.Policy.Grants)
        {
            var name = "clusterrole-" + part.Value.Role.Name;
            Bind("RoleBinding", placed.Name, name, "ClusterRole", part.Value.Role.Name, part.Value, part.Value.To, $"{part.MemberPath}.{nameof(Grant.To)}", placed, definition.Definition);
        }
    }

    /// <summary>Adds the cluster roles and grants of a module.</summary>
    public void Lower(ModuleDefinition module)
    {
        for (var i = 0; i < module.ClusterRoles.Count; i++)
        {
            var role = module.ClusterRoles[i];
            var path = $"{module.PathOf(nameof(Module.ClusterRoles))}[{i}]";
            if (!scope.Sees(path))
            {
                continue;
            }

            scope.Manifests.Add(Cached(role, "", "ClusterRole", module, path, () => Shapes.Object(
                ApiVersion,
                "ClusterRole",
                null,
                role.Name,
                role.Labels,
                rest:
                [
                    ("aggregationRule", role.GatheredFrom.Count == 0 ? null : Mapping.Of(
                        ("clusterRoleSelectors", new Sequence([.. role.GatheredFrom.Select(from => Shapes.Selector(from.Labels, from.Conditions))])))),

                    // An aggregated role's rules are the controller's: an agent that applies an empty list takes all rights away for a moment.
                    ("rules", role.GatheredFrom.Count > 0 && role.Rules.Count == 0 ? null : AccessRules.Of(role.Rules)),
                ])));
            Bind("ClusterRoleBinding", null, role.Name, "ClusterRole", role.Name, role, role.BoundTo, $"{path}.{nameof(ClusterRole.BoundTo)}", null, module.Definition);
        }

        for (var i = 0; i < module.ClusterGrants.Count; i++)
        {
            var grant = module.ClusterGrants[i];
            var path = $"{module.PathOf(nameof(Module.ClusterGrants))}[{i}].{nameof(Grant.To)}";
            if (!scope.Sees($"{module.PathOf(nameof(Module.ClusterGrants))}[{i}]"))
            {
                continue;
            }

            // Kubernetes has bindings of its own by the names of its own roles, cluster-admin for one.
            Bind("ClusterRoleBinding", null, "clusterrole-" + grant.Role.Name, "ClusterRole", grant.Role.Name, grant, grant.To, path, null, module.Definition);
        }
    }

    private void Add(PlacedNamespace placed, ServiceAccount account, string memberPath) =>
        scope.Manifests.AddShared(Cached(account, placed.Name, "ServiceAccount", placed.Definition, memberPath, () => Shapes.Object(
            "v1",
            "ServiceAccount",
            placed.Name,
            account.Name,
            annotations: account.Annotations,
            rest:
            [
                ("automountServiceAccountToken", account.MountToken),
                ("imagePullSecrets", account.ImagePullSecrets.Count == 0 ? null : new Sequence([.. account.ImagePullSecrets.Select(secret => (Node)Mapping.Of(("name", secret)))])),
            ])));

    private Manifest Cached(object source, string @namespace, string kind, NamespaceDefinition definition, string memberPath, Func<KubernetesObject> make) =>
        Cached(source, @namespace, kind, definition.Definition, memberPath, make);

    private Manifest Cached(object source, string @namespace, string kind, ModuleDefinition definition, string memberPath, Func<KubernetesObject> make) =>
        Cached(source, @namespace, kind, definition.Definition, memberPath, make);

    private Manifest Cached(object source, string @namespace, string kind, string definition, string memberPath, Func<KubernetesObject> make) =>
        scope.Cache.Get(source, @namespace, $"{kind} {scope.Cluster.Engine == Engine.Flux2} {memberPath}", () =>
            ClusterScope.Manifest(Marks.WithoutSubstitution(make(), scope.Cluster.Engine), definition, memberPath));

    private void Bind(
        string kind,
        string? @namespace,
        string name,
        string roleKind,
        string roleName,
        object source,
        IReadOnlyList<Subject> to,
        string memberPath,
        PlacedNamespace? placed,
        string definition)
    {
        var subjects = new Subjects(scope, placed).Of(to, memberPath);
        if (subjects.Count == 0)
        {
            return;
        }

        var variant = $"{kind} {string.Join(",", subjects.Select(subject => subject.Text("namespace")))}";
        scope.Manifests.Add(Cached(source, @namespace ?? "", variant, definition, memberPath, () => Shapes.Object(
            ApiVersion,
            kind,
            @namespace,
            name,
            rest:
            [
                ("roleRef", Mapping.Of(("apiGroup", ApiGroup), ("kind", roleKind), ("name", roleName))),
                ("subjects", new Sequence([.. subjects])),
            ])));
    }
}
