namespace Policies.Cli.Tests.Commands;

public sealed class QueryCommandTests
{
    private const string Pods = """
        {apiVersion: v1, kind: Pod, metadata: {name: web, namespace: shop, labels: {app: web}}, spec: {containers: [{name: main, image: i}]}}
        ---
        {apiVersion: v1, kind: Pod, metadata: {name: api, namespace: shop, labels: {app: api}}, spec: {containers: [{name: main, image: i}]}}

        """;

    private const string Policy = """
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: api, namespace: shop}
        spec:
          podSelector: {matchLabels: {app: api}}
          ingress:
            - from: [{podSelector: {matchLabels: {app: web}}}]
              ports: [{port: 8080}]

        """;

    [Theory]
    [InlineData("--from|web|--to|api|--port|8080", 0)]
    [InlineData("--from|web|--to|api", 0)]
    [InlineData("--from|web|--to|api|--port|8080-8081", 1)]
    [InlineData("--from|web|--to|api|--port|UDP/8080", 1)]
    [InlineData("--from|8.8.8.8|--to|api", 1)]
    [InlineData("--from|8.8.8.8|--to|api|--never", 0)]
    [InlineData("--from|web|--to|api|--never|--port|8080", 1)]
    [InlineData("--from|web|--to|web", 64)]
    [InlineData("--from|web|--to|nobody", 64)]
    public async Task Whether_one_reaches_another_is_an_exit_code(string question, int expected)
    {
        using var folder = new TemporaryFolder().With("pods.yaml", Pods).With("policy.yaml", Policy);
        Assert.Equal(expected, (await CommandOfOurs.RunAsync(["reaches", folder.Path, .. question.Split('|')])).ExitCode);
    }

    [Fact]
    public async Task Why_one_does_not_reach_another_is_said()
    {
        using var folder = new TemporaryFolder().With("pods.yaml", Pods).With("policy.yaml", Policy);
        var result = await CommandOfOurs.RunAsync("reaches", folder.Path, "--from", "web", "--to", "api", "--port", "9090");
        Assert.StartsWith("shop/web[Pod] => shop/api[Pod] : No Connections\n", result.StandardOutput, StringComparison.Ordinal);
        Assert.Contains("policy.yaml:", result.StandardOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_new_set_opens_is_listed()
    {
        using var old = new TemporaryFolder().With("policy.yaml", Policy);
        using var @new = new TemporaryFolder().With("policy.yaml", Policy.Replace("port: 8080", "port: 8080, endPort: 8081", StringComparison.Ordinal));
        var (wider, narrower) = (await CommandOfOurs.RunAsync("contains", old.Path, @new.Path), await CommandOfOurs.RunAsync("contains", @new.Path, old.Path));
        Assert.Equal((1, "+ shop/[app=web] => shop/[app=api] : TCP 8081\n"), (wider.ExitCode, wider.StandardOutput));
        Assert.Equal((0, ""), (narrower.ExitCode, narrower.StandardOutput));
        Assert.Equal(1, (await CommandOfOurs.RunAsync("contains", @new.Path, old.Path, "--equivalent")).ExitCode);
    }

    [Fact]
    public async Task What_changes_nothing_is_listed()
    {
        using var folder = new TemporaryFolder().With("one.yaml", Policy).With("two.yaml", Policy.Replace("name: api", "name: again", StringComparison.Ordinal));
        var result = await CommandOfOurs.RunAsync("redundant", folder.Path);
        Assert.Equal(
            (0, "two.yaml(1): warning POL1026: NetworkPolicy shop/again changes nothing: ingress[0] of NetworkPolicy shop/api (one.yaml:7) already decides the same; remove it\n"),
            (result.ExitCode, result.StandardOutput));
    }
}
