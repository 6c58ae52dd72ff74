using CsCheck;
using Policies.Manifests;
using Policies.Verification.Rights;
using Policies.Verification.Rights.Paths;

namespace Policies.Verification.Tests.Rights;

public sealed class EscalationPathsTests
{
    private const string Admin = """
        ---
        {apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRoleBinding, metadata: {name: operator}, roleRef: {kind: ClusterRole, name: cluster-admin}, subjects: [{kind: ServiceAccount, name: operator, namespace: shop}]}
        ---
        {apiVersion: v1, kind: Namespace, metadata: {name: shop, labels: {pod-security.kubernetes.io/enforce: restricted}}}
        ---
        {apiVersion: v1, kind: Namespace, metadata: {name: open, labels: {pod-security.kubernetes.io/enforce: privileged}}}
        """;

    // By way of an account of the namespace that may do everything.
    [Theory]
    [InlineData("{apiGroups: [apps], resources: [deployments], verbs: [patch]}", "runs a pod as ServiceAccount 'shop/operator'")]
    [InlineData("{apiGroups: [''], resources: [pods/exec], verbs: [create]}", "enters a pod that runs as ServiceAccount 'shop/operator'")]
    [InlineData("{apiGroups: [''], resources: [pods/ephemeralcontainers], verbs: [patch]}", "enters a pod that runs as ServiceAccount 'shop/operator'")]
    [InlineData("{apiGroups: [''], resources: [serviceaccounts/token], resourceNames: [operator], verbs: [create]}", "makes a token of ServiceAccount 'shop/operator'")]
    [InlineData("{apiGroups: [''], resources: [secrets], verbs: [list]}", "reads a secret that holds a token of ServiceAccount 'shop/operator'")]
    [InlineData("{apiGroups: [''], resources: [serviceaccounts], verbs: [impersonate]}", "acts as ServiceAccount 'shop/operator'")]
    public void A_right_in_a_namespace_leads_to_its_accounts(string rule, string does)
    {
        var path = Path(Role(rule) + Admin, EscalationTarget.ClusterAdmin);
        Assert.Equal([$"Group 'dev' {does}", "ServiceAccount 'shop/operator' has every right"], path!.Hops.Select(hop => hop.ToString()));
    }

    [Theory]
    [InlineData("{apiGroups: [''], resources: [groups, users], verbs: [impersonate]}", "acts as a member of 'system:masters'")]
    [InlineData("{apiGroups: [admissionregistration.k8s.io], resources: [mutatingwebhookconfigurations], verbs: [patch]}", "by a webhook")]
    [InlineData("{apiGroups: [kustomize.toolkit.fluxcd.io], resources: [kustomizations], verbs: [create]}", "lets the delivery agent apply anything")]
    [InlineData("{apiGroups: [rbac.authorization.k8s.io], resources: [clusterroles, clusterrolebindings], verbs: [bind, create]}", "binds itself to cluster-admin")]
    [InlineData("{apiGroups: [rbac.authorization.k8s.io], resources: [clusterroles], verbs: [escalate, update]}", "writes every right into a role")]
    [InlineData("{apiGroups: [certificates.k8s.io], resources: [certificatesigningrequests, certificatesigningrequests/approval, signers], verbs: [create, update, approve]}", "requests a certificate in the name of an administrator")]
    [InlineData("{apiGroups: [rbac.authorization.k8s.io], resources: [clusterroles, clusterrolebindings], resourceNames: [cluster-admin], verbs: [bind]}, {apiGroups: [rbac.authorization.k8s.io], resources: [clusterrolebindings], verbs: [create]}", "binds itself to cluster-admin")]
    public void A_right_in_the_cluster_leads_to_all_of_it(string rule, string does)
    {
        var path = Path(ClusterRole(rule), EscalationTarget.ClusterAdmin);
        Assert.Contains(does, Assert.Single(path!.Hops).Does, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{apiGroups: [''], resources: [nodes/proxy], verbs: [get]}", "by way of the kubelet")]
    [InlineData("{apiGroups: [''], resources: [pods, persistentvolumes], verbs: [create]}", "runs a privileged pod")]
    [InlineData("{apiGroups: [''], resources: [namespaces, pods], verbs: [patch]}", "runs a privileged pod")]
    [InlineData("{apiGroups: [certificates.k8s.io], resources: [certificatesigningrequests, certificatesigningrequests/approval, signers], resourceNames: [kubernetes.io/kube-apiserver-client-kubelet, any], verbs: [update, approve]}, {apiGroups: [certificates.k8s.io], resources: [certificatesigningrequests, certificatesigningrequests/approval], verbs: [create, update]}", "in the name of a node")]
    public void Some_rights_lead_to_the_node(string rule, string does) =>
        Assert.Contains(does, Path(ClusterRole(rule), EscalationTarget.Node)!.Hops[^1].Does, StringComparison.Ordinal);

    [Fact]
    public void Pod_Security_stands_between_a_pod_and_its_node()
    {
        const string Rule = "{apiGroups: [''], resources: [pods], verbs: [create]}";
        Assert.Null(Path(Role(Rule) + Admin.Replace("name: operator, namespace: shop", "name: operator, namespace: other", StringComparison.Ordinal), EscalationTarget.Node));
        Assert.NotNull(Path(Role(Rule, "open") + Admin, EscalationTarget.Node));
    }

    [Theory]
    [InlineData("{apiGroups: [''], resources: [pods, configmaps], verbs: [get, list]}")]
    [InlineData("{apiGroups: [''], resources: [pods/log], verbs: [get]}")]
    [InlineData("{apiGroups: [''], resources: [secrets], resourceNames: [tls], verbs: [get, list, watch]}")]
    [InlineData("{apiGroups: [''], resources: [pods], resourceNames: [one], verbs: [create]}")]
    [InlineData("{apiGroups: [rbac.authorization.k8s.io], resources: [rolebindings], verbs: [create]}")]
    [InlineData("{apiGroups: [rbac.authorization.k8s.io], resources: [clusterroles], resourceNames: [view], verbs: [bind]}, {apiGroups: [rbac.authorization.k8s.io], resources: [rolebindings], verbs: [create]}")]
    public void Other_rights_lead_nowhere(string rule) => Assert.Empty(new EscalationPaths(Read(Role(rule) + Admin)).From(Developers));

    [Theory]
    [InlineData("admin")]
    [InlineData("cluster-admin")]
    public void Who_may_bind_a_role_of_administrators_becomes_one_of_the_namespace(string role) =>
        Assert.Equal(
            [$"Group 'dev' binds itself to {role} in namespace 'shop'"],
            Path(Role($"{{apiGroups: [rbac.authorization.k8s.io], resources: [clusterroles], resourceNames: [{role}], verbs: [bind]}}, {{apiGroups: [rbac.authorization.k8s.io], resources: [rolebindings], verbs: [create]}}"), EscalationTarget.NamespaceAdmin("shop"))!.Hops.Select(hop => hop.ToString()));

    [Fact]
    public void Who_binds_admin_everywhere_reads_the_secrets_of_kube_system() =>
        Assert.NotNull(Path(ClusterRole("{apiGroups: [rbac.authorization.k8s.io], resources: [clusterroles], resourceNames: [admin], verbs: [bind]}, {apiGroups: [rbac.authorization.k8s.io], resources: [clusterrolebindings], verbs: [create]}"), EscalationTarget.SystemSecrets));

    [Fact]
    public void An_approver_without_a_request_gets_no_certificate() =>
        Assert.Null(Path(ClusterRole("{apiGroups: [certificates.k8s.io], resources: [certificatesigningrequests/approval, signers], verbs: [update, approve]}"), EscalationTarget.ClusterAdmin));

    [Theory]
    [InlineData("{apiGroups: [''], resources: [pods], verbs: [create]}")]
    [InlineData("{apiGroups: [apps], resources: [deployments], verbs: [create]}")]
    [InlineData("{apiGroups: [batch], resources: [cronjobs], verbs: [create]}")]
    [InlineData("{apiGroups: [''], resources: [serviceaccounts/token], verbs: [create]}")]
    public void A_controller_of_Kubernetes_is_a_stepping_stone(string rule) =>
        Assert.Equal("writes every right into a role that it has", Path(Role(rule, "kube-system"), EscalationTarget.ClusterAdmin)!.Hops[^1].Does);

    [Fact]
    public void The_cut_is_the_smallest_beyond_six_ways()
    {
        // Ten namespaces each with a way, all of them through one account of another.
        var ways = string.Concat(Enumerable.Range(0, 10).Select(i => Role("{apiGroups: [''], resources: [pods], verbs: [create]}", $"n{i}") + $"---\n{{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRoleBinding, metadata: {{name: b{i}}}, roleRef: {{kind: ClusterRole, name: cluster-admin}}, subjects: [{{kind: ServiceAccount, name: a, namespace: n{i}}}]}}\n"));
        var paths = new EscalationPaths(Read(ways));
        var cut = paths.Cut(Developers, EscalationTarget.ClusterAdmin);
        Assert.Equal(10, cut.Count);
        Assert.Null(paths.Shortest(Developers, EscalationTarget.ClusterAdmin, cut));
    }

    [Fact]
    public void A_group_is_not_acted_for_without_a_user() =>
        Assert.Null(Path(ClusterRole("{apiGroups: [''], resources: [groups], verbs: [impersonate]}"), EscalationTarget.ClusterAdmin));

    [Fact]
    public void A_user_who_may_do_everything_can_be_acted_for() =>
        Assert.Equal(
            "Group 'dev' acts as User 'root'",
            Path(ClusterRole("{apiGroups: [''], resources: [users], verbs: [impersonate]}") + Admin.Replace("{kind: ServiceAccount, name: operator, namespace: shop}", "{kind: User, name: root}", StringComparison.Ordinal), EscalationTarget.ClusterAdmin)!.Hops[0].ToString());

    [Fact]
    public void A_pod_of_kube_system_mounts_its_secrets() =>
        Assert.NotNull(Path(Role("{apiGroups: [batch], resources: [jobs], verbs: [create]}", "kube-system"), EscalationTarget.SystemSecrets));

    [Fact]
    public void Who_may_do_everything_has_nothing_to_become() =>
        Assert.Empty(new EscalationPaths(Read(Admin)).From(new("ServiceAccount", "operator", "shop")));

    [Fact]
    public void The_cut_is_the_smallest_set_that_every_path_needs()
    {
        // Two ways to the account, and one from it.
        var two = new EscalationPaths(Read(Role("{apiGroups: [''], resources: [pods], verbs: [create]}, {apiGroups: [''], resources: [secrets], verbs: [list]}") + Admin));
        var cut = two.Cut(Developers, EscalationTarget.ClusterAdmin);
        Assert.Equal("* * of *", Assert.Single(cut).Rule.ToString());
    }

    [Fact]
    public void Without_its_cut_no_path_is_left_and_with_less_there_is_one() =>
        RandomAccess.Manifests.Sample(
            yaml =>
            {
                var paths = new EscalationPaths(Read(yaml + Admin));
                foreach (var path in paths.Subjects.SelectMany(paths.From).Take(20))
                {
                    var cut = paths.Cut(path.From, path.To);
                    Assert.Null(paths.Shortest(path.From, path.To, cut));
                    for (var i = 0; i < cut.Count; i++)
                    {
                        Assert.NotNull(paths.Shortest(path.From, path.To, [.. cut.Where((_, j) => j != i)]));
                    }

                    Assert.Equal(path.Hops.Count, paths.Shortest(path.From, path.To, [])!.Hops.Count);
                }
            },
            iter: 20);

    private static AccessSubject Developers { get; } = new("Group", "dev", "");

    private static EscalationPath? Path(string yaml, EscalationTarget target) => new EscalationPaths(Read(yaml)).From(Developers).FirstOrDefault(path => path.To == target);

    private static IReadOnlyList<Manifest> Read(string yaml)
    {
        var read = ManifestReader.ReadText(yaml, "a.yaml");
        Assert.Empty(read.Faults);
        return read.Manifests;
    }

    private static string Role(string rules, string @namespace = "shop") =>
        $"---\n{{apiVersion: rbac.authorization.k8s.io/v1, kind: Role, metadata: {{name: dev, namespace: {@namespace}}}, rules: [{rules}]}}\n"
        + $"---\n{{apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding, metadata: {{name: dev, namespace: {@namespace}}}, roleRef: {{kind: Role, name: dev}}, subjects: [{{kind: Group, name: dev}}]}}\n";

    private static string ClusterRole(string rules) =>
        $"---\n{{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: {{name: dev}}, rules: [{rules}]}}\n"
        + "---\n{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRoleBinding, metadata: {name: dev}, roleRef: {kind: ClusterRole, name: dev}, subjects: [{kind: Group, name: dev}]}\n";
}
