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
