using Policies.GoldenFiles;

namespace Policies.Cli.Tests.Commands;

public sealed class AdmitCommandTests
{
    private const string Shop = """
        apiVersion: v1
        kind: Namespace
        metadata:
          name: shop
          labels:
            pod-security.kubernetes.io/enforce: restricted
            pod-security.kubernetes.io/enforce-version: v1.34
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: root, namespace: shop}
        spec:
          hostNetwork: true
          containers:
            - {name: web, securityContext: {privileged: true}}
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: own-users, namespace: shop}
        spec:
          template:
            spec:
              hostUsers: false
              securityContext: {seccompProfile: {type: RuntimeDefault}}
              containers:
                - {name: web, securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}}
        """;

    [Fact]
    public async Task Pods_are_judged_by_the_labels_of_their_namespace()
    {
        using var folder = new TemporaryFolder().With("shop.yaml", Shop);
        var text = await CommandOfOurs.RunAsync("admit", folder.Path);
        var json = await CommandOfOurs.RunAsync("admit", folder.Path, "-o", "json");
        Golden.Verify(text.StandardOutput + json.StandardOutput, "txt");
        Assert.Equal((1, ""), (text.ExitCode, text.StandardError));
    }

    [Fact]
    public async Task Refusals_are_explained_in_the_words_of_the_API_server()
    {
        using var folder = new TemporaryFolder().With("shop.yaml", Shop);
        var run = await CommandOfOurs.RunAsync("admit", folder.Path, "--explain");
        Golden.Verify(run.StandardOutput, "txt");
    }

    [Fact]
    public async Task A_namespace_without_a_label_lets_in_aloud()
    {
        using var folder = new TemporaryFolder().With("a.yaml", "{apiVersion: v1, kind: Namespace, metadata: {name: a}}\n---\n{apiVersion: v1, kind: Pod, metadata: {name: \"b\\nc\", namespace: a}, spec: {hostPID: true}}\n");
        var run = await CommandOfOurs.RunAsync("admit", folder.Path);
        Assert.Equal((0, "a.yaml: a/b\uFFFDc: allowed\n"), (run.ExitCode, run.StandardOutput));
        Assert.StartsWith("warning: a.yaml(1): Namespace 'a' has no label", run.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_names_every_option() => Golden.Verify((await CommandOfOurs.RunAsync("admit", "--help")).StandardOutput, "txt");

    [Fact]
    public async Task Another_level_lets_them_in()
    {
        using var folder = new TemporaryFolder().With("shop.yaml", Shop);
        var run = await CommandOfOurs.RunAsync("admit", folder.Path, "--level", "privileged");
        Assert.Equal((0, "shop.yaml: shop/root: allowed\nshop.yaml: shop/own-users: allowed\n"), (run.ExitCode, run.StandardOutput));
    }

    [Theory]
    [InlineData("v1.34..v1.35", 0, "shop.yaml: shop/own-users: newly allowed\n")]
    [InlineData("v1.35..v1.34", 1, "shop.yaml: shop/own-users: newly denied (runAsNonRoot)\n")]
    [InlineData("v1.30..v1.31", 0, "")]
    public async Task Impact_of_a_version_is_what_changes(string range, int code, string text)
    {
        using var folder = new TemporaryFolder().With("shop.yaml", Shop);
        var run = await CommandOfOurs.RunAsync("admit", folder.Path, "--impact", range);
        Assert.Equal((code, text), (run.ExitCode, run.StandardOutput));
    }

    [Fact]
    public async Task What_a_version_newly_denies_is_a_finding_of_its_workload_and_its_namespace()
    {
        using var folder = new TemporaryFolder().With("shop.yaml", Shop);
        var run = await CommandOfOurs.RunAsync("admit", folder.Path, "--impact", "v1.35..v1.34", "-o", "json");
        Assert.EndsWith(",\"rule\":\"POL3007\"}\n", run.StandardOutput, StringComparison.Ordinal);
        Assert.Equal("warning POL3008: Namespace 'shop' would refuse 'shop/own-users' at restricted v1.34; audit and warn at v1.34, and enforce v1.35 until it keeps it\n", run.StandardError);
    }

    [Theory]
    [InlineData("{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: []}}", "pod-security.kubernetes.io/enforce")]
    [InlineData("{apiVersion: v1, kind: Service, metadata: {name: a}}", "no pod")]
    public async Task A_question_without_an_answer_is_no_pass(string yaml, string word)
    {
        using var folder = new TemporaryFolder().With("a.yaml", yaml);
        var run = await CommandOfOurs.RunAsync("admit", folder.Path);
        Assert.Equal((65, ""), (run.ExitCode, run.StandardOutput));
        Assert.Contains(word, run.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_that_Kubernetes_cannot_decode_is_said_with_its_line()
    {
        using var folder = new TemporaryFolder().With("a.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  hostNetwork: 'true'\n");
        var run = await CommandOfOurs.RunAsync("admit", folder.Path, "--level", "baseline");
        Assert.Equal(65, run.ExitCode);
        Assert.Contains("a.yaml(5): Pod 'a' is none that Kubernetes can decode: 'hostNetwork' is to be true or false, not 'true'", run.StandardError, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--impact", "v1.34")]
    [InlineData("--version", "1.34")]
    [InlineData("--level", "strict")]
    public async Task Wrong_usage_is_64(string option, string value)
    {
        using var folder = new TemporaryFolder().With("shop.yaml", Shop);
        var run = await CommandOfOurs.RunAsync("admit", folder.Path, option, value);
        Assert.Equal((64, ""), (run.ExitCode, run.StandardOutput));
        Assert.Contains(value, run.StandardError, StringComparison.Ordinal);
    }
}
