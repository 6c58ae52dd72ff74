namespace Policies.Cli.Tests.Commands;

/// <summary>Rules of <c>check</c> about what manifests mean together.</summary>
public sealed class MeaningRulesTests
{
    private const string Api = """
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: api, namespace: shop}
        spec:
          podSelector: {matchLabels: {app: api}}
          policyTypes: [Ingress]
          ingress:
            - from:
                - podSelector: {matchLabels: {app: web}}
              ports:
                - {port: 8443, protocol: TCP}
            - from:
                - podSelector: {matchLabels: {app: web}}
              ports:
                - {port: 8443, protocol: TCP}
        """;

    private const string Runners = """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: {name: runner, namespace: kube-system}
        rules:
          - apiGroups: [batch]
            resources: [jobs]
            verbs: [create]
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata: {name: runners, namespace: kube-system}
        roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: runner}
        subjects:
          - {apiGroup: rbac.authorization.k8s.io, kind: Group, name: on-call}
        """;

    private const string Pods = """
        apiVersion: v1
        kind: Namespace
        metadata:
          name: shop
          labels: {pod-security.kubernetes.io/enforce: restricted, pod-security.kubernetes.io/enforce-version: v1.34}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: agent, namespace: shop}
        spec:
          automountServiceAccountToken: false
          hostNetwork: true
          containers: [{name: agent, image: agent:1}]
        """;

    [Theory]
    [InlineData(Api, "a.yaml(12): warning POL1026: ingress[1] of NetworkPolicy shop/api changes nothing: ingress[0] of NetworkPolicy shop/api (a.yaml:8) already decides the same; remove it")]
    [InlineData(Runners, "a.yaml(9): error POL2041: Group 'on-call' could become cluster-admin: Group 'on-call' runs a pod as ServiceAccount 'kube-system/clusterrole-aggregation-controller' (by 'create jobs of batch' in Role 'kube-system/runner' by RoleBinding 'kube-system/runners'), then ServiceAccount 'kube-system/clusterrole-aggregation-controller' writes every right into a role that it has (by 'escalate, get, list, patch, update, watch clusterroles of rbac.authorization.k8s.io' in ClusterRole 'system:controller:clusterrole-aggregation-controller' by ClusterRoleBinding 'system:controller:clusterrole-aggregation-controller'); take away 'create jobs of batch' in Role 'kube-system/runner' by RoleBinding 'kube-system/runners'")]
    [InlineData(Pods, "a.yaml(7): error POL3007: Pod 'shop/agent' is one that its namespace refuses, which enforces restricted v1.34: hostNamespaces: host namespaces (hostNetwork), ")]
    [InlineData(Pods, "a.yaml(1): warning POL3008: Namespace 'shop' enforces restricted v1.34, which 'shop/agent' does not keep; audit and warn at that level and enforce privileged until it does")]
    public async Task What_manifests_mean_together_is_found(string yaml, string line)
    {
        using var folder = new TemporaryFolder().With("a.yaml", yaml);
        Assert.Contains("\n" + line, "\n" + (await CommandOfOurs.RunAsync("check", folder.Path)).StandardOutput, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json", "\"id\": \"POL1026\"")]
    [InlineData("sarif", "\"ruleId\": \"POL1026\"")]
    [InlineData("junit", "classname=\"POL1026\"")]
    public async Task It_is_found_in_every_format(string format, string text)
    {
        using var folder = new TemporaryFolder().With("a.yaml", Api);
        Assert.Contains(text, (await CommandOfOurs.RunAsync("check", folder.Path, "-o", format)).StandardOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_baseline_knows_it_again_when_lines_move()
    {
        using var folder = new TemporaryFolder().With("a.yaml", Api);
        using var other = new TemporaryFolder();
        var baseline = Path.Combine(other.Path, "baseline.json");
        await CommandOfOurs.RunAsync("check", folder.Path, "--write-baseline", baseline);
        folder.With("a.yaml", "# a line more\n" + Api);
        Assert.Equal("", (await CommandOfOurs.RunAsync("check", folder.Path, "--baseline", baseline)).StandardOutput);
    }

    [Fact]
    public async Task Folders_that_hold_the_same_object_are_clusters_of_their_own()
    {
        var policy = Api[..Api.LastIndexOf("    - from:", StringComparison.Ordinal)];
        using var folder = new TemporaryFolder().With("prod/shop/a.yaml", policy).With("stage/shop/a.yaml", policy).With("stage/shop/b.yaml", policy.Replace("name: api,", "name: again,", StringComparison.Ordinal));
        Assert.Equal(
            "stage/shop/b.yaml(1): warning POL1026: NetworkPolicy shop/again changes nothing: ingress[0] of NetworkPolicy shop/api (stage/shop/a.yaml:8) already decides the same; remove it\n",
            (await CommandOfOurs.RunAsync("check", folder.Path)).StandardOutput);
    }

    [Fact]
    public async Task What_an_API_server_refuses_does_not_count()
    {
        using var folder = new TemporaryFolder().With("a.yaml", Api + "\n---\n" + Api.Replace("name: api,", "name: again,", StringComparison.Ordinal).Replace("[Ingress]", "[Inbound]", StringComparison.Ordinal));
        Assert.DoesNotContain("shop/again changes nothing", (await CommandOfOurs.RunAsync("check", folder.Path)).StandardOutput, StringComparison.Ordinal);
    }
}
