namespace Policies.Cli.Tests.Commands;

public sealed class ConnectionsCommandTests
{
    private const string Shop = """
        {apiVersion: v1, kind: Pod, metadata: {name: web, namespace: shop, labels: {app: web}}, spec: {containers: [{name: main, image: i}]}}
        ---
        {apiVersion: v1, kind: Pod, metadata: {name: api, namespace: shop, labels: {app: api}}, spec: {containers: [{name: main, image: i}]}}
        ---
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: api, namespace: shop}
        spec:
          podSelector: {matchLabels: {app: api}}
          policyTypes: [Ingress, Egress]
          ingress:
            - from: [{podSelector: {matchLabels: {app: web}}}]
              ports: [{port: 8080}]

        """;

    [Fact]
    public async Task Connections_are_lines_on_standard_output()
    {
        using var folder = new TemporaryFolder().With("shop.yaml", Shop);
        var result = await CommandOfOurs.RunAsync("connections", folder.Path);
        Assert.Equal(
            """
            0.0.0.0-255.255.255.255[External] => shop/web[Pod] : All Connections
            shop/web[Pod] => 0.0.0.0-255.255.255.255[External] : All Connections
            shop/web[Pod] => shop/api[Pod] : TCP 8080

            """,
            result.StandardOutput);
        Assert.Equal((0, ""), (result.ExitCode, result.StandardError));
    }

    [Theory]
    [InlineData("--from|web|--to|api", "shop/web[Pod] => shop/api[Pod] : TCP 8080\n")]
    [InlineData("--from|web|--port|UDP/53", "shop/web[Pod] => 0.0.0.0-255.255.255.255[External] : UDP 53\n")]
    [InlineData("--to|shop/api|--port|8000-8099", "shop/web[Pod] => shop/api[Pod] : TCP 8080\n")]
    [InlineData("--from|api|--to|web", "")]
    public async Task A_focus_leaves_the_rest_out(string focus, string expected)
    {
        using var folder = new TemporaryFolder().With("shop.yaml", Shop);
        var result = await CommandOfOurs.RunAsync(["connections", folder.Path, .. focus.Split('|')]);
        Assert.Equal((0, expected), (result.ExitCode, result.StandardOutput));
    }

    [Fact]
    public async Task What_is_denied_is_explained_with_file_and_line()
    {
        using var folder = new TemporaryFolder().With("shop.yaml", Shop);
        var result = await CommandOfOurs.RunAsync("connections", folder.Path, "--explain", "--from", "api", "--to", "web");
        Assert.Equal(
            """
            shop/api[Pod] => shop/web[Pod] : No Connections
                egress: All Connections denied: NetworkPolicy shop/api isolates these pods, and none of its rules allows it (shop.yaml:5)
                ingress: All Connections allowed: no policy decides

            """,
            result.StandardOutput);
    }

    [Theory]
    [InlineData("--from|wbe", 64, "error: --from 'wbe' is nothing in the input; near to it: shop/web[Pod]")]
    [InlineData("--port|http", 64, "error: --port 'http' is no port")]
    [InlineData("--explain|-o|dot", 64, "error: a graph has no place")]
    [InlineData("-o|xml", 64, "error: ")]
    public async Task A_question_that_means_nothing_is_an_error(string arguments, int code, string message)
    {
        using var folder = new TemporaryFolder().With("shop.yaml", Shop);
        var result = await CommandOfOurs.RunAsync(["connections", folder.Path, .. arguments.Split('|')]);
        Assert.Equal(code, result.ExitCode);
        Assert.StartsWith(message, result.StandardError, StringComparison.Ordinal);
        Assert.Empty(result.StandardOutput);
    }

    [Theory]
    [InlineData("{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}", "holds no workload, namespace or policy to judge")]
    [InlineData("{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: a}, spec: {podSelector: {}, ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/40}}]}]}}", "invalid")]
    [InlineData("{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: a}, spec: {podSelector: {}}}\n---\n{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: a}, spec: {podSelector: {}}}", "twice")]
    [InlineData("{apiVersion: v1", "cannot be read")]
    public async Task From_what_cannot_be_judged_there_is_no_answer(string text, string message)
    {
        using var folder = new TemporaryFolder().With("a.yaml", text);
        var result = await CommandOfOurs.RunAsync("connections", folder.Path);
        Assert.Equal(65, result.ExitCode);
        Assert.Contains(message, result.StandardError, StringComparison.Ordinal);
        Assert.Empty(result.StandardOutput);
    }

    [Fact]
    public async Task Workloads_of_another_folder_are_judged_beside()
    {
        var (workloads, policies) = (string.Join("---", Shop.Split("---")[..2]), Shop.Split("---")[2]);
        using var folder = new TemporaryFolder().With("policies/policy.yaml", policies).With("workloads/pods.yaml", workloads);
        var result = await CommandOfOurs.RunAsync("connections", Path.Combine(folder.Path, "policies"), "--workloads", Path.Combine(folder.Path, "workloads"), "--to", "api");
        Assert.Equal("shop/web[Pod] => shop/api[Pod] : TCP 8080\n", result.StandardOutput);
    }

    [Fact]
    public async Task Policies_alone_are_judged_by_representatives()
    {
        using var folder = new TemporaryFolder().With("policy.yaml", Shop.Split("---")[2]);
        var result = await CommandOfOurs.RunAsync("connections", folder.Path, "--to", "shop/[app=api]");
        Assert.Equal("shop/[app=web] => shop/[app=api] : TCP 8080\n", result.StandardOutput);
    }
}
