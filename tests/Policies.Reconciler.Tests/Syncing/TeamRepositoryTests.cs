using System.Text.RegularExpressions;
using CliWrap;
using CliWrap.Buffered;
using Policies.RealTools;
using Policies.Reconciler.Git;
using Policies.Reconciler.Syncing;
using Policies.Reconciler.Tests.Git;
using Policies.Reconciler.Tests.Memory;
using Policies.Reconciler.Waves;

namespace Policies.Reconciler.Tests.Syncing;

/// <summary>Whole syncs into repositories as teams have them. What the agent applies is worked out by its own programs, and by none of our code.</summary>
public sealed partial class TeamRepositoryTests : IDisposable
{
    private const string Find = "find . -name '*.yaml' -not -name kustomization.yaml -not -name .flux.yaml -exec sh -c 'echo ---; cat {}' \\;";

    private readonly Scratch scratch = new();
    private readonly SourceFleet source = new SourceFleet().With("east", null, "cart", "shop");

    public void Dispose() => scratch.Dispose();

    [SkippableFact]
    public async Task Root_kustomization_gets_our_objects_and_nothing_else()
    {
        var upstream = await StartAsync(Engine.Flux2,
            ("kustomization.yaml", "namePrefix: \"\"\nresources:\n- apps\n"),
            ("apps/kustomization.yaml", "resources:\n- a.yaml\nconfigMapGenerator:\n- name: made\n  namespace: apps\n  literals: [a=1]\n"),
            ("apps/a.yaml", Written.ConfigMap("a", "apps")),
            ("apps/not-listed.yaml", Written.ConfigMap("not-listed", "apps")));
        var before = await BuiltAsync(upstream);
        Assert.Equal(2, before.Count);

        // Nothing above our folder is written, so it is not delivered before somebody lists it.
        Assert.Contains("not delivered", Assert.Single((await SyncAsync(upstream)).Notes), StringComparison.Ordinal);
        Assert.Equal(before, await BuiltAsync(upstream));
        await upstream.CommitAsync("Deliver policies", ("kustomization.yaml", "namePrefix: \"\"\nresources:\n- apps\n- policies\n"));
        Holds(before, await BuiltAsync(upstream));

        await ChangeAsync(upstream, before, BuiltAsync);
    }

    [SkippableFact]
    public async Task Flux_2_generated_kustomization_gets_our_objects_and_nothing_else()
    {
        var upstream = await StartAsync(Engine.Flux2, ("apps/a.yaml", Written.ConfigMap("a", "apps")), ("apps/deep/b.yml", Written.ConfigMap("b", "apps")), ("README.md", "theirs"));
        var before = await GeneratedAsync(upstream);
        Assert.Equal(2, before.Count);
        Assert.Equal(ClusterOutcome.Synced, (await SyncAsync(upstream)).Outcome);
        Holds(before, await GeneratedAsync(upstream));
        await ChangeAsync(upstream, before, GeneratedAsync);
    }

    [Fact]
    public async Task Flux_1_that_runs_find_gets_our_objects_and_nothing_else()
    {
        var upstream = await StartAsync(Engine.Flux1,
            (".flux.yaml", $"version: 1\ncommandUpdated:\n  generators:\n  - command: {Find}\n"),
            ("apps/a.yaml", Written.ConfigMap("a", "apps")),
            ("apps/b.yml", Written.ConfigMap("not-found", "apps")));
        var before = await FoundAsync(upstream);
        Assert.Single(before);
        Assert.Equal(ClusterOutcome.Synced, (await SyncAsync(upstream)).Outcome);
        Holds(before, await FoundAsync(upstream));
        await ChangeAsync(upstream, before, FoundAsync);
    }

    [Fact]
    public async Task Argo_cd_directory_gets_our_objects_and_nothing_else()
    {
        var upstream = await StartAsync(Engine.ArgoCd, ("apps/a.yaml", Written.ConfigMap("a", "apps")), ("apps/b.json", "{\"apiVersion\": \"v1\", \"kind\": \"ConfigMap\", \"metadata\": {\"name\": \"b\"}}\n"));
        var before = await ReadAsync(upstream);
        Assert.Equal(2, before.Count);
        Assert.Equal(ClusterOutcome.Synced, (await SyncAsync(upstream)).Outcome);
        Holds(before, await ReadAsync(upstream));
        await ChangeAsync(upstream, before, ReadAsync);
    }

    // Everything of others as it was, and as many objects more as were compiled.
    private void Holds(HashSet<string> before, HashSet<string> after)
    {
        var compiled = source.Compile();
        Assert.Superset(before, after);
        Assert.Equal(before.Count + compiled.TreeOf(compiled.Clusters[0]).Objects, after.Count);
        Assert.Contains(after, text => text.Contains("name: default-deny", StringComparison.Ordinal));
    }

    private async Task ChangeAsync(Upstream upstream, HashSet<string> others, Func<Upstream, Task<HashSet<string>>> applied)
    {
        var before = await applied(upstream);
        source.Clusters["east"].Namespaces["shop"] = "watch";
        Assert.Equal(ClusterOutcome.Synced, (await SyncAsync(upstream)).Outcome);
        var after = await applied(upstream);
        Holds(others, after);
        Assert.Contains("- watch", Assert.Single(after.Except(before)), StringComparison.Ordinal);
    }

    private async Task<Upstream> StartAsync(Engine engine, params (string Path, string? Content)[] files)
    {
        var upstream = await Upstream.InitAsync(scratch.Path("east.git"));
        await upstream.CommitAsync("Theirs", files);
        (source.Engine, source.UrlOf) = (engine, _ => upstream.Folder);
        return upstream;
    }

    private async Task<ClusterReport> SyncAsync(Upstream upstream)
    {
        var sync = new FleetSync(new RemoteRepositories(Bench.Settings(scratch)), new AppliedByTime(), TimeProvider.System, TimeSpan.Zero);
        var report = (await sync.RunAsync(source.Compile(), new() { Revision = "r1" }, null, CancellationToken.None)).Clusters[0];
        Assert.True(report.Outcome == ClusterOutcome.Synced, $"{report.Outcome}: {report.Reason}");
        Assert.Equal("", await upstream.GitAsync("fsck", "--strict", "--no-dangling"));
        return report;
    }

    private async Task<HashSet<string>> BuiltAsync(Upstream upstream) => Documents(await RealKubectl.KustomizeAsync(await CheckOutAsync(upstream)));

    // As kustomize-controller does where a path has no kustomization: it lists all files, and a folder that has one as a folder.
    private async Task<HashSet<string>> GeneratedAsync(Upstream upstream)
    {
        var folder = await CheckOutAsync(upstream);
        var ours = Path.Combine(folder, "policies");
        var listed = Directory.EnumerateFiles(folder, "*.y*ml", SearchOption.AllDirectories)
            .Where(file => !file.StartsWith($"{ours}/", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(folder, file))
            .Concat(File.Exists(Path.Combine(ours, "kustomization.yaml")) ? (string[])["policies"] : []);
        await File.WriteAllTextAsync(Path.Combine(folder, "kustomization.yaml"), $"resources:\n{string.Concat(listed.Select(name => $"- {name}\n"))}");
        return Documents(await RealKubectl.KustomizeAsync(folder));
    }

    private async Task<HashSet<string>> FoundAsync(Upstream upstream)
    {
        var ran = await Cli.Wrap("sh").WithArguments(["-c", Find]).WithWorkingDirectory(await CheckOutAsync(upstream)).ExecuteBufferedAsync();
        return Documents(ran.StandardOutput);
    }

    // With recurse: every file of these kinds but those that bear the mark, and each has to be a manifest.
    private async Task<HashSet<string>> ReadAsync(Upstream upstream)
    {
        var files = Directory.EnumerateFiles(await CheckOutAsync(upstream), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".yaml" or ".yml" or ".json")
            .Select(File.ReadAllText)
            .Where(text => !text.Contains("+argocd:skip-file-rendering", StringComparison.Ordinal))
            .ToList();
        Assert.All(files, text => Assert.Matches("\"?apiVersion\"?:", text));
        return Documents(string.Join("---\n", files));
    }

    private async Task<string> CheckOutAsync(Upstream upstream)
    {
        var folder = scratch.Path(Path.GetRandomFileName());
        await Cli.Wrap("git").WithArguments(["clone", "--quiet", "--branch", "main", upstream.Folder, folder]).ExecuteAsync();
        Directory.Delete(Path.Combine(folder, ".git"), recursive: true);
        return folder;
    }

    private static HashSet<string> Documents(string stream) =>
        [.. Divider().Split(stream).Select(text => Comment().Replace(text, "").Trim()).Where(text => text.Length > 0)];

    [GeneratedRegex("^---\n", RegexOptions.Multiline)]
    private static partial Regex Divider();

    [GeneratedRegex("^#.*\n", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
