using CliWrap.Buffered;
using Policies.GoldenFiles;

namespace Policies.Cli.Tests.Commands;

public sealed class DiffCommandTests
{
    private const string Old = """
        apiVersion: v1
        kind: Namespace
        metadata: {name: shop, labels: {pod-security.kubernetes.io/enforce: restricted, pod-security.kubernetes.io/enforce-version: v1.34}}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: agent, namespace: shop}
        spec: {hostNetwork: true, containers: [{name: main, image: i}]}
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
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: {name: reader, namespace: shop}
        rules: [{apiGroups: [""], resources: [pods], verbs: [get, list]}]
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata: {name: readers, namespace: shop}
        roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader}
        subjects: [{apiGroup: rbac.authorization.k8s.io, kind: Group, name: developers}]
        """;

    private static readonly string New = Old
        .Replace("port: 8080", "port: 8443", StringComparison.Ordinal)
        .Replace("resources: [pods], verbs: [get, list]", "resources: [pods, secrets], verbs: [get]", StringComparison.Ordinal)
        .Replace("enforce: restricted", "enforce: privileged", StringComparison.Ordinal);

    [Theory]
    [InlineData("text", "txt")]
    [InlineData("md", "md")]
    [InlineData("json", "json")]
    public async Task What_changes_in_meaning_is_said(string format, string extension)
    {
        using var folder = new TemporaryFolder().With("old/a.yaml", Old).With("new/a.yaml", New);
        var run = await DiffAsync(folder, "-o", format);
        Golden.Verify(run.StandardOutput, extension, format);
        Assert.Equal((0, ""), (run.ExitCode, run.StandardError));
    }

    [Theory]
    [InlineData("text", "")]
    [InlineData("md", "**Nothing changes in meaning.**\n")]
    public async Task Other_words_for_the_same_are_no_change(string format, string expected)
    {
        var documents = Old.Split("---\n").Reverse().Select(document => document.TrimEnd() + "\n");
        var renamed = string.Join("---\n", documents)
            .Replace("name: readers", "name: others", StringComparison.Ordinal)
            .Replace("name: reader}", "name: looker}", StringComparison.Ordinal)
            .Replace("name: reader,", "name: looker,", StringComparison.Ordinal)
            .Replace("name: api,", "name: into-api,", StringComparison.Ordinal)
            .Replace("verbs: [get, list]}", "verbs: [list]}, {apiGroups: [\"\"], resources: [pods], verbs: [get, list]}", StringComparison.Ordinal);
        using var folder = new TemporaryFolder().With("old/a.yaml", Old).With("new/b/c.yaml", renamed);
        var run = await DiffAsync(folder, "--fail-on", "any", "-o", format);
        Assert.Equal((0, expected, "nothing changes in meaning\n"), (run.ExitCode, run.StandardOutput, run.StandardError));
    }

    [Fact]
    public async Task Equal_changes_of_clusters_stand_once()
    {
        using var folder = new TemporaryFolder();
        foreach (var cluster in (string[])["alpha", "beta", "gamma"])
        {
            folder.With($"old/{cluster}/.policies/inventory.json", "{}").With($"old/{cluster}/shop/a.yaml", Old);
            folder.With($"new/{cluster}/.policies/inventory.json", "{}").With($"new/{cluster}/shop/a.yaml", cluster == "gamma" ? New.Replace("8443", "8080", StringComparison.Ordinal) : New);
        }

        var run = await DiffAsync(folder);
        Golden.Verify(run.StandardOutput, "txt");
        Assert.Equal((0, ""), (run.ExitCode, run.StandardError));
    }

    [Theory]
    [InlineData("opened", 1)]
    [InlineData("closed", 1)]
    [InlineData("gained", 1)]
    [InlineData("lost", 1)]
    [InlineData("admitted", 1)]
    [InlineData("refused", 0)]
    [InlineData("any", 1)]
    [InlineData("refused,lost", 1)]
    [InlineData("relaxed", 64)]
    [InlineData(",", 64)]
    public async Task A_change_that_is_not_wanted_fails(string kinds, int code)
    {
        using var folder = new TemporaryFolder().With("old/a.yaml", Old).With("new/a.yaml", New);
        Assert.Equal(code, (await DiffAsync(folder, "--fail-on", kinds)).ExitCode);
    }

    [Fact]
    public async Task Revisions_of_a_repository_are_compared_as_git_has_them()
    {
        using var folder = new TemporaryFolder().With("repo/clusters/a.yaml", Old).With("repo/.gitattributes", "* export-ignore\n").With("repo/other.yaml", "no: {manifest");
        await GitAsync(folder, "init", "--quiet");
        await CommitAsync(folder);
        folder.With("repo/clusters/a.yaml", New);
        await CommitAsync(folder);
        var repository = Path.Combine(folder.Path, "repo");
        var run = await CommandOfOurs.RunAsync("diff", "HEAD~1", "HEAD", "--repo", repository, "--path", "clusters");
        Assert.Equal((0, ""), (run.ExitCode, run.StandardError));
        Assert.Contains("gained Group 'developers' in namespace shop: get secrets\n", run.StandardOutput, StringComparison.Ordinal);
        var same = await CommandOfOurs.RunAsync("diff", "HEAD", "HEAD", "--repo", repository, "--path", "clusters");
        Assert.Equal((0, ""), (same.ExitCode, same.StandardOutput));
        foreach (var revision in (string[])["nowhere", "--output=stolen", "HEAD --all"])
        {
            var none = await CommandOfOurs.RunAsync("diff", "--repo", repository, "--", revision, "HEAD");
            Assert.Equal((65, ""), (none.ExitCode, none.StandardOutput));
            Assert.Contains($"'{revision}' is no revision", none.StandardError, StringComparison.Ordinal);
        }

        var nothing = await CommandOfOurs.RunAsync("diff", "HEAD~1", "HEAD", "--repo", repository, "--path", "elsewhere");
        Assert.Equal(65, nothing.ExitCode);
        Assert.Contains("has no 'elsewhere'", nothing.StandardError, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{apiVersion: v1", 65, "cannot be read")]
    [InlineData("{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: a}, spec: {podSelector: {}, ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/40}}]}]}}", 65, "invalid")]
    [InlineData("{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {hostNetwork: 'true'}}", 65, "none that Kubernetes can decode")]
    public async Task From_what_cannot_be_judged_there_is_no_answer(string text, int code, string message)
    {
        using var folder = new TemporaryFolder().With("old/a.yaml", Old).With("new/a.yaml", text);
        var run = await DiffAsync(folder);
        Assert.Equal((code, ""), (run.ExitCode, run.StandardOutput));
        Assert.Contains(message, run.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_inputs_without_a_manifest_are_no_comparison()
    {
        using var folder = new TemporaryFolder().With("old/a.txt", "").With("new/a.txt", "");
        var run = await DiffAsync(folder);
        Assert.Equal((65, "error: neither OLD nor NEW holds a manifest\n"), (run.ExitCode, run.StandardError));
    }

    [Fact]
    public async Task A_fleet_and_a_single_folder_are_two_kinds_of_input()
    {
        using var folder = new TemporaryFolder().With("old/a/.policies/inventory.json", "{}").With("old/a/a.yaml", Old).With("new/a.yaml", Old);
        var run = await DiffAsync(folder);
        Assert.Equal((64, ""), (run.ExitCode, run.StandardOutput));
    }

    private static Task<BufferedCommandResult> DiffAsync(TemporaryFolder folder, params string[] more) =>
        CommandOfOurs.RunAsync(["diff", Path.Combine(folder.Path, "old"), Path.Combine(folder.Path, "new"), .. more]);

    private static async Task CommitAsync(TemporaryFolder folder)
    {
        await GitAsync(folder, "add", "--all");
        await GitAsync(folder, "-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false", "commit", "--quiet", "-m", "change");
    }

    private static async Task GitAsync(TemporaryFolder folder, params string[] arguments) =>
        await CliWrap.Cli.Wrap("git").WithArguments(arguments).WithWorkingDirectory(Path.Combine(folder.Path, "repo")).ExecuteAsync();
}
