namespace Policies.Cli.Tests.Commands;

/// <summary>Every command reads a folder as an agent would apply it: what a kustomization names is as the kustomization makes it.</summary>
public sealed class KustomizedInputTests
{
    private const string Base = """
        {apiVersion: v1, kind: Pod, metadata: {name: web, labels: {app: web}}, spec: {containers: [{name: main, image: i}]}}
        ---
        {apiVersion: v1, kind: Pod, metadata: {name: api, labels: {app: api}}, spec: {containers: [{name: main, image: i}]}}
        ---
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: api}
        spec:
          podSelector: {}
          policyTypes: [Ingress, Egress]
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata: {name: readers}
        roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
        subjects: [{apiGroup: rbac.authorization.k8s.io, kind: Group, name: readers}]

        """;

    private const string Open = """
        resources: [../base]
        namespace: shop
        patches:
          - patch: |
              apiVersion: networking.k8s.io/v1
              kind: NetworkPolicy
              metadata: {name: api}
              spec:
                ingress: [{from: [{podSelector: {}}]}]
                egress: [{to: [{podSelector: {}}]}]

        """;

    [Theory]
    [InlineData("connections DIR", 0, "shop/api[Pod] => shop/web[Pod] : All Connections\nshop/web[Pod] => shop/api[Pod] : All Connections\n")]
    [InlineData("reaches DIR --from shop/web --to shop/api", 0, "shop/web[Pod] => shop/api[Pod]")]
    [InlineData("can-i DIR list pods -n shop --as-group readers", 0, "yes: RoleBinding 'shop/readers'")]
    [InlineData("who-can DIR list services -n shop", 0, "Group 'readers'")]
    [InlineData("admit DIR --level restricted", 1, "shop/web: denied")]
    public async Task What_a_kustomization_makes_is_judged(string command, int code, string answer)
    {
        using var folder = Folder().With("open/kustomization.yaml", Open);
        var run = await CommandOfOurs.RunAsync(command.Replace("DIR", Path.Combine(folder.Path), StringComparison.Ordinal).Split(' '));
        Assert.Equal((code, ""), (run.ExitCode, run.StandardError));
        Assert.Contains(answer, run.StandardOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explanation_names_the_line_of_a_patch()
    {
        using var folder = Folder().With("open/kustomization.yaml", Open);
        var run = await CommandOfOurs.RunAsync("connections", folder.Path, "--explain", "--from", "web", "--to", "api");
        Assert.Contains("NetworkPolicy shop/api ingress[0] (open/kustomization.yaml:9)", run.StandardOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_overlays_are_no_cluster_but_each_is_and_their_difference_is_said()
    {
        using var folder = Folder().With("open/kustomization.yaml", Open).With("closed/kustomization.yaml", "resources: [../base]\nnamespace: shop\n");
        var both = await CommandOfOurs.RunAsync("connections", folder.Path);
        Assert.Equal((65, ""), (both.ExitCode, both.StandardOutput));
        Assert.Contains("error: base/all.yaml(5): NetworkPolicy 'shop/api' is one thing by the kustomization 'closed' and another by 'open'; name the folder of one of them\n", both.StandardError, StringComparison.Ordinal);
        var change = await CommandOfOurs.RunAsync("diff", Path.Combine(folder.Path, "closed"), Path.Combine(folder.Path, "open"));
        Assert.Equal((0, ""), (change.ExitCode, change.StandardError));
        Assert.Contains("opened shop/api[Pod] => shop/web[Pod]", change.StandardOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Overlay_of_a_revision_finds_its_base_there()
    {
        using var folder = new TemporaryFolder().With("repo/base/all.yaml", Base).With("repo/base/kustomization.yaml", "resources: [all.yaml]\n").With("repo/open/kustomization.yaml", "resources: [../base]\nnamespace: shop\n");
        var repository = Path.Combine(folder.Path, "repo");
        await GitAsync(repository, "init", "--quiet");
        await CommitAsync(repository);
        folder.With("repo/open/kustomization.yaml", Open);
        await CommitAsync(repository);
        var run = await CommandOfOurs.RunAsync("diff", "HEAD~1", "HEAD", "--repo", repository, "--path", "open");
        Assert.Equal((0, ""), (run.ExitCode, run.StandardError));
        Assert.Contains("opened shop/api[Pod] => shop/web[Pod]", run.StandardOutput, StringComparison.Ordinal);
    }

    private static TemporaryFolder Folder() => new TemporaryFolder().With("base/all.yaml", Base).With("base/kustomization.yaml", "resources: [all.yaml]\n");

    private static async Task CommitAsync(string repository)
    {
        await GitAsync(repository, "add", "--all");
        await GitAsync(repository, "-c", "user.name=a", "-c", "user.email=a@b.example", "commit", "--quiet", "--message", "x");
    }

    private static async Task GitAsync(string repository, params string[] arguments) =>
        await CliWrap.Cli.Wrap("git").WithArguments(arguments).WithWorkingDirectory(repository).ExecuteAsync();
}
