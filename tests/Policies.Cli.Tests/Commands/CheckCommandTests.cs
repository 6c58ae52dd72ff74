using Policies.GoldenFiles;

namespace Policies.Cli.Tests.Commands;

public sealed class CheckCommandTests
{
    private const string Reader = """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: {name: reader, namespace: shop}
        rules:
          - apiGroups: [""]
            resources: [secrets]
            verbs: [get, list]
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata: {name: readers, namespace: shop}
        roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader}
        subjects:
          - {apiGroup: rbac.authorization.k8s.io, kind: Group, name: developers}
        """;

    private const string Web = """
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: web, namespace: shop}
        spec:
          podSelector: {matchLabels: {app: web}}
          policyTypes: [Ingress]
          ingress:
            - from:
                - ipBlock: {cidr: 10.0.5.7/16}
              ports:
                - port: 80
                  protocol: TCP
        """;

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("junit")]
    public async Task Findings_are_written(string format)
    {
        using var folder = new TemporaryFolder().With("access/reader.yaml", Reader).With("web.yaml", Web);
        var run = await CommandOfOurs.RunAsync("check", folder.Path, "-o", format);
        Golden.Verify(run.StandardOutput, format switch { "json" => "json", "junit" => "xml", _ => "txt" }, format);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("3 objects: 1 error, 1 warning\n", run.StandardError);
    }

    [Fact]
    public async Task Sarif_has_rules_results_and_fingerprints()
    {
        using var folder = new TemporaryFolder().With("access/reader.yaml", Reader);
        var run = await CommandOfOurs.RunAsync("check", folder.Path, "-o", "sarif");
        using var sarif = System.Text.Json.JsonDocument.Parse(run.StandardOutput);
        var read = sarif.RootElement.GetProperty("runs")[0];
        var result = read.GetProperty("results")[0];
        Assert.Equal("POL2008", result.GetProperty("ruleId").GetString());
        Assert.Equal("POL2008", read.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("access/reader.yaml", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(5, place.GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Equal(32, result.GetProperty("partialFingerprints").GetProperty("policies/v1").GetString()!.Length);
    }

    [Fact]
    public async Task A_baseline_leaves_what_is_new()
    {
        using var folder = new TemporaryFolder().With("reader.yaml", Reader);
        using var other = new TemporaryFolder();
        var file = Path.Combine(other.Path, "baseline.json");
        Assert.Equal(0, (await CommandOfOurs.RunAsync("check", folder.Path, "--write-baseline", file)).ExitCode);

        folder.With("reader.yaml", "# a line more\n" + Reader).With("web.yaml", Web);
        var run = await CommandOfOurs.RunAsync("check", folder.Path, "--baseline", file);
        Assert.Equal("web.yaml(9): warning POL1016: NetworkPolicy 'shop/web' says 10.0.5.7/16, which means 10.0.0.0/16; write that, or the range that was meant\n", run.StandardOutput);
        Assert.Equal((0, "3 objects: 1 warning, 1 set aside\n"), (run.ExitCode, run.StandardError));
    }

    [Theory]
    [InlineData("a: [", 65)]
    [InlineData("a: b", 65)]
    [InlineData("{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}", 0)]
    public async Task Nothing_fails_open(string yaml, int code)
    {
        using var folder = new TemporaryFolder().With("a.yaml", yaml);
        Assert.Equal(code, (await CommandOfOurs.RunAsync("check", folder.Path)).ExitCode);
    }

    [Fact]
    public async Task Folder_without_manifests_fails()
    {
        using var folder = new TemporaryFolder().With("readme.md", "nothing");
        var run = await CommandOfOurs.RunAsync("check", folder.Path);
        Assert.Equal((65, $"error: '{folder.Path}' holds no manifest\n"), (run.ExitCode, run.StandardError));
        Assert.Equal(65, (await CommandOfOurs.RunAsync("check", Path.Combine(folder.Path, "none"))).ExitCode);
    }

    [Fact]
    public async Task Kustomizations_are_built_and_each_fault_is_where_it_is_written()
    {
        using var folder = new TemporaryFolder()
            .With("base/kustomization.yaml", "resources: [reader.yaml, web.yaml]")
            .With("base/reader.yaml", Reader.Replace("secrets", "pods", StringComparison.Ordinal))
            .With("base/web.yaml", Web)
            .With("dev/kustomization.yaml", "resources: [../base]\nnamespace: dev")
            .With("prod/kustomization.yaml", "resources: [../base]\nnamePrefix: p-\npatches:\n- path: secrets.yaml")
            .With("prod/secrets.yaml", "apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: {name: reader, namespace: shop}\nrules:\n- {apiGroups: [''], resources: [secrets], verbs: [get]}");
        var run = await CommandOfOurs.RunAsync("check", folder.Path);
        Assert.Equal(
            """
            base/web.yaml(9): warning POL1016: NetworkPolicy 'dev/web' says 10.0.5.7/16, which means 10.0.0.0/16; write that, or the range that was meant
            base/web.yaml(9): warning POL1016: NetworkPolicy 'shop/p-web' says 10.0.5.7/16, which means 10.0.0.0/16; write that, or the range that was meant
            prod/secrets.yaml(5): error POL2008: Role 'shop/p-reader' lets group 'developers' read every secret; name the secrets, or take it away

            """,
            run.StandardOutput);
        Assert.Equal("skipped: prod/secrets.yaml(1): a patch of prod/kustomization.yaml, which is judged where it is applied\n6 objects: 1 error, 2 warnings\n", run.StandardError);
    }

    [Fact]
    public async Task Overlays_that_make_one_object_are_for_two_clusters()
    {
        using var folder = new TemporaryFolder()
            .With("dev/kustomization.yaml", "resources: [a.yaml, deny.yaml, ../common]")
            .With("dev/a.yaml", "{apiVersion: v1, kind: Namespace, metadata: {name: shop, labels: {pod-security.kubernetes.io/enforce: restricted, pod-security.kubernetes.io/enforce-version: v1.34}}}")
            .With("dev/deny.yaml", "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: deny, namespace: shop}, spec: {podSelector: {}, policyTypes: [Ingress, Egress]}}")
            .With("prod/kustomization.yaml", "resources: [a.yaml, ../common]")
            .With("prod/a.yaml", "{apiVersion: v1, kind: Namespace, metadata: {name: shop, labels: {pod-security.kubernetes.io/enforce: restricted, pod-security.kubernetes.io/enforce-version: v1.34}}}")
            .With("common/kustomization.yaml", "resources: [web.yaml]")
            .With("common/web.yaml", Web.Replace("10.0.5.7", "10.0.0.0", StringComparison.Ordinal));
        var found = (await CommandOfOurs.RunAsync("check", folder.Path)).StandardOutput;
        Assert.Contains("prod/a.yaml(1): error POL1001", found, StringComparison.Ordinal);
        Assert.DoesNotContain("dev/a.yaml(1): error POL1001", found, StringComparison.Ordinal);
        Assert.DoesNotContain("POL1030", found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_object_is_said_and_the_rest_is_judged()
    {
        using var folder = new TemporaryFolder()
            .With("chart/Chart.yaml", "apiVersion: v2\nname: a\nversion: 1.0.0")
            .With("chart/values.yaml", "a: 1")
            .With("chart/templates/a.yaml", "{{- if .Values.a }}\nkind: Role")
            .With("template.yaml", "metadata: {name: {{ .Values.name }}}")
            .With("widget.yaml", "{apiVersion: example.com/v1, kind: Widget, metadata: {name: w, namespace: shop}, spec: {anything: [1, 2]}}")
            .With("list.yaml", "apiVersion: v1\nkind: List\nitems:\n- " + Reader.Split("---\n")[0].TrimEnd().ReplaceLineEndings("\n  "))
            .With("reader.json", """
                {
                  "apiVersion": "rbac.authorization.k8s.io/v1", "kind": "ClusterRole", "metadata": {"name": "all"},
                  "rules": [{"apiGroups": ["apps"], "resources": ["deployments"],
                    "verbs": ["*"]}]
                }
                """);
        var run = await CommandOfOurs.RunAsync("check", folder.Path);
        Golden.Verify(run.StandardOutput + run.StandardError, "txt");
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task File_of_100_MB_is_judged_to_its_end()
    {
        using var folder = new TemporaryFolder();
        using (var file = File.CreateText(Path.Combine(folder.Path, "big.yaml")))
        {
            file.Write("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: big, namespace: shop}\ndata:\n  text: |\n");
            for (var i = 0; i < 1 << 20; i++)
            {
                file.Write($"    {new string('x', 95)}\n");
            }

            file.Write("---\n" + Reader);
        }

        var run = await CommandOfOurs.RunAsync("check", folder.Path);
        Assert.StartsWith($"big.yaml({(1 << 20) + 6 + 5}): error POL2008", run.StandardOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anchors_that_explode_are_refused()
    {
        var bomb = string.Concat(Enumerable.Range(1, 12).Select(i => $"  a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat(i == 1 ? "x" : $"*a{i - 1}", 10))}]\n"));
        using var folder = new TemporaryFolder().With("a.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n" + bomb);
        var run = await CommandOfOurs.RunAsync("check", folder.Path);
        Assert.Equal(65, run.ExitCode);
        Assert.Contains("Aliases stand for more than 1000000 values", run.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_said_only_where_everything_is_there()
    {
        using var folder = new TemporaryFolder().With("a.yaml", Reader.Split("---\n")[1]);
        Assert.Equal("", (await CommandOfOurs.RunAsync("check", folder.Path)).StandardOutput);
        Assert.Contains("POL2025", (await CommandOfOurs.RunAsync("check", folder.Path, "--complete")).StandardOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_is_explained()
    {
        var run = await CommandOfOurs.RunAsync("explain", "pol2008");
        Assert.StartsWith("# POL2008: A role reads secrets\n", run.StandardOutput, StringComparison.Ordinal);
        Assert.Equal(64, (await CommandOfOurs.RunAsync("explain", "POL9999")).ExitCode);
    }

    [Fact]
    public async Task The_rules_are_listed() => Golden.Verify((await CommandOfOurs.RunAsync("rules")).StandardOutput, "txt");
}
