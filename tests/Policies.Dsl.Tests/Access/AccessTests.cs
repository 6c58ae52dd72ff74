using Policies.Evaluation;
using Policies.Lowering;
using Policies.Tests.Fleets;
using Policies.Tests.Trees;

namespace Policies.Tests.Access;

/// <summary>Roles, bindings, service accounts, and whom the subjects of a binding mean.</summary>
public sealed class AccessTests
{
    private static readonly Workload Canary = new("canary") { ServiceAccount = "canary" };

    [Fact]
    public void A_service_account_mounts_no_token_unless_that_is_asked_for()
    {
        var lowered = Lower(Namespace("shop") with { Accounts = ["quiet", new("loud") { MountToken = true }], Workloads = [Canary] });
        Assert.Equal("false", lowered.Find("ServiceAccount", "quiet").Text("automountServiceAccountToken"));
        Assert.Equal("true", lowered.Find("ServiceAccount", "loud").Text("automountServiceAccountToken"));
        Assert.Equal("false", lowered.Find("ServiceAccount", "canary").Text("automountServiceAccountToken"));
    }

    [Fact]
    public void A_role_without_subjects_has_no_binding()
    {
        var lowered = Lower(Namespace("shop") with { Roles = [new("idle") { Rules = [Allow.Read(Core.Pods)] }] });
        Assert.True(lowered.Has("Role", "idle"));
        Assert.Empty(lowered.Names("RoleBinding"));
    }

    [Fact]
    public void A_binding_s_name_changes_with_its_role_so_that_its_role_never_changes()
    {
        var group = Subject.Group("g");
        var lowered = Lower(Namespace("shop") with
        {
            Roles = [new("view") { Rules = [Allow.Read(Core.Pods)], BoundTo = [group] }],
            Grants = [new(ClusterRoleReference.View) { To = [group] }, new(ClusterRoleReference.Edit) { To = [group] }],
        });
        Assert.Empty(lowered.Problems);
        var byName = lowered.Manifests.Where(manifest => manifest.Object.Kind == "RoleBinding").ToDictionary(manifest => manifest.Object.Name, manifest => manifest.Object.Root.At("roleRef").AsText());
        Assert.Equal(3, byName.Count);
        Assert.Equal(3, byName.Values.Distinct().Count());
        Assert.Equal("{apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'view'}", byName["view"]);
        Assert.Equal("{apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'view'}", byName["clusterrole-view"]);
    }

    [Fact]
    public void What_a_module_grants_over_the_cluster_does_not_take_the_name_of_a_binding_of_Kubernetes_own()
    {
        var fleet = Fleet([], new ModuleDefinition { Definition = "T.Module", ClusterGrants = [new(ClusterRoleReference.ClusterAdmin) { To = [Subject.Group("break-glass")] }] });
        var lowered = new FleetLowering(fleet).Lower(fleet.Clusters[0]);
        Assert.Equal(["clusterrole-cluster-admin"], lowered.Names("ClusterRoleBinding"));
    }

    [Fact]
    public void Subjects_are_found_where_they_are()
    {
        var subjects = Lower(
            Namespace("shop") with
            {
                Roles =
                [
                    new("r")
                    {
                        Rules = [Allow.Read(Core.Pods)],
                        BoundTo =
                        [
                            Subject.Group("g"),
                            Subject.User("u"),
                            Subject.ServiceAccount(new ServiceAccount("own")),
                            Subject.ServiceAccount(Canary),
                            Subject.ServiceAccountNamed("T.gateway", new ServiceAccount("named")),
                            Subject.ProvidedNamed("T.gateway", "chart", by: "nginx"),
                            Subject.OutOfFleet("kube-system", "cloud"),
                        ],
                    },
                ],
            },
            Namespace("gateway") with { Workloads = [Canary], Instances = [new("gateway-a"), new("gateway-b")] }).Find("RoleBinding", "r").At("subjects").AsText();
        Assert.Equal(
            "[{apiGroup: 'rbac.authorization.k8s.io', kind: 'Group', name: 'g'}, {apiGroup: 'rbac.authorization.k8s.io', kind: 'User', name: 'u'}, "
            + string.Join(", ", new[] { ("own", "shop"), ("canary", "gateway-a"), ("canary", "gateway-b"), ("named", "gateway-a"), ("named", "gateway-b"), ("chart", "gateway-a"), ("chart", "gateway-b"), ("cloud", "kube-system") }
                .Select(one => $"{{kind: 'ServiceAccount', name: '{one.Item1}', namespace: '{one.Item2}'}}"))
            + "]",
            subjects);
    }

    [Fact]
    public void A_workload_s_account_is_its_own_namespace_s_before_another_s()
    {
        var lowered = Lower(
            Namespace("shop") with { Workloads = [Canary], Roles = [new("r") { Rules = [Allow.Read(Core.Pods)], BoundTo = [Subject.ServiceAccount(Canary)] }] },
            Namespace("gateway") with { Workloads = [Canary] });
        Assert.Empty(lowered.Problems);
        Assert.Equal("[{kind: 'ServiceAccount', name: 'canary', namespace: 'shop'}]", lowered.Find("RoleBinding", "r").At("subjects").AsText());
    }

    public static TheoryData<string, string> Mistakes => new()
    {
        { "ambiguous", "POL0004" },
        { "missing workload", "POL2026" },
        { "missing namespace", "POL2026" },
        { "no account", "POL0004" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_subject_that_is_not_clear_or_not_there_is_a_problem_at_the_subject(string mistake, string rule)
    {
        var subject = mistake switch
        {
            "no account" => Subject.ServiceAccount(new Workload("bare")),
            "missing namespace" => Subject.ServiceAccountNamed("T.nowhere", new ServiceAccount("a")),
            _ => Subject.ServiceAccount(Canary),
        };
        var others = mistake == "ambiguous" ? new[] { Namespace("a") with { Workloads = [Canary] }, Namespace("b") with { Workloads = [Canary] } } : [];
        var lowered = Lower([Namespace("shop") with { Roles = [new("r") { Rules = [Allow.Read(Core.Pods)], BoundTo = [Subject.Group("g"), subject] }] }, .. others]);
        var problem = Assert.Single(lowered.Problems);
        Assert.Equal((rule, "T.shop.Roles[0].BoundTo[1]"), (problem.Rule.Id, problem.MemberPath));
    }

    private static Made Namespace(string name) => new(name);

    private static FleetModel Fleet(Made[] namespaces, params ModuleDefinition[] modules) => new()
    {
        Definition = "T.Fleet",
        Clusters = [new("T.One", SampleClusters.DataplaneV2)],
        Namespaces = [.. namespaces.Select(made => made.Definition)],
        Modules = [.. modules.Select(module => ModuleUse.Named(module.Definition))],
        ModuleDefinitions = modules,
    };

    private static LoweredCluster Lower(params Made[] namespaces)
    {
        var fleet = Fleet(namespaces);
        return new FleetLowering(fleet).Lower(fleet.Clusters[0]);
    }

    private sealed record Made(string Name)
    {
        public IReadOnlyList<Role> Roles { get; init; } = [];

        public IReadOnlyList<Grant> Grants { get; init; } = [];

        public IReadOnlyList<ServiceAccount> Accounts { get; init; } = [];

        public IReadOnlyList<Workload> Workloads { get; init; } = [];

        public IReadOnlyList<Instance> Instances { get; init; } = [];

        public NamespaceDefinition Definition => new()
        {
            Definition = "T." + Name,
            Name = Name,
            On = Group.All,
            Roles = Roles,
            Grants = Grants,
            ServiceAccounts = Accounts,
            Instances = Instances,
            Workloads = [.. Workloads.Select(workload => new WorkloadDefinition($"T.{Name}.{workload.Name}", workload))],
        };
    }
}
