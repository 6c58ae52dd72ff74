using System.Globalization;
using System.Text;
using CliWrap;
using Policies.Reconciler.Git;
using Policies.Reconciler.Repositories;
using Policies.Reconciler.Syncing;
using Policies.Reconciler.Tests.Memory;
using Policies.Reconciler.Waves;

namespace Policies.Reconciler.Tests.Git;

public sealed class LargeRepositoryTests : IDisposable
{
    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task Repository_of_100000_foreign_files_is_read_and_none_of_them_changes()
    {
        const int Count = 100_000;
        var upstream = await Upstream.InitAsync(scratch.Path("up.git"));
        await upstream.ImportAsync(PipeSource.Create(async (stream, cancellation) =>
        {
            await using var writer = new StreamWriter(stream, new UTF8Encoding(false));
            await writer.WriteAsync("commit refs/heads/main\ncommitter Someone Else <someone@else.example> 1700000000 +0000\ndata 1\nx\n");
            for (var i = 0; i < Count; i++)
            {
                var content = $"n: {i}\n";
                await writer.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"M 100644 inline apps/{i % 1000}/{i}.yaml\ndata {content.Length}\n{content}"));
            }
        }));
        await using var repository = await OpenAsync(upstream);
        var tip = (await repository.LookAsync(default)).Branch!.Value;
        var snapshot = await repository.ReadAsync(tip, default);
        var entries = await snapshot.ListAsync("", default);
        var contents = await snapshot.ReadAsync(entries, default);
        Assert.Equal(Count, entries.Count);
        Assert.Equal("n: 99999\n", Encoding.UTF8.GetString(contents[entries.ToList().FindIndex(entry => entry.Path == "apps/999/99999.yaml")].Span));

        var pushed = await repository.PushAsync(Bench.Commit(tip, ("policies/a.yaml", "a: 1\n")), default);

        Assert.Equal("policies/a.yaml", await upstream.GitAsync("diff-tree", "-r", "--name-only", tip.ToString(), pushed.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("resources: [apps, policies]\n")]
    public async Task Sync_beside_100000_manifests_of_others_changes_none_of_them(string kustomization)
    {
        const int Count = 100_000;
        var upstream = await Upstream.InitAsync(scratch.Path("up.git"));
        await upstream.ImportAsync(PipeSource.Create(async (stream, cancellation) =>
        {
            await using var writer = new StreamWriter(stream, new UTF8Encoding(false));
            await writer.WriteAsync("commit refs/heads/main\ncommitter Someone Else <someone@else.example> 1700000000 +0000\ndata 1\nx\n");
            for (var i = 0; i < Count; i++)
            {
                await WriteAsync($"apps/{i % 1000}/{i}.yaml", Written.ConfigMap($"a{i}", $"n{i % 1000}"));
            }

            if (kustomization.Length > 0)
            {
                await WriteAsync("kustomization.yaml", kustomization);
                await WriteAsync("apps/kustomization.yaml", $"resources:\n{string.Concat(Enumerable.Range(0, Count).Select(i => $"- {i % 1000}/{i}.yaml\n"))}");
            }

            Task WriteAsync(string path, string content) => writer.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"M 100644 inline {path}\ndata {content.Length}\n{content}\n"));
        }));
        var before = await upstream.TipAsync();
        var source = new SourceFleet { UrlOf = _ => $"file://{upstream.Folder}" }.With("east", null, "cart", "shop");
        var sync = new FleetSync(new RemoteRepositories(Bench.Settings(scratch)), new AppliedByTime(), TimeProvider.System, TimeSpan.Zero);

        // Where the root lists a folder that is not there yet, nothing is built before.
        var report = (await sync.RunAsync(source.Compile(), new() { Revision = "r1" }, null, CancellationToken.None)).Clusters[0];

        Assert.True(report.Outcome == ClusterOutcome.Synced, $"{report.Outcome}: {report.Reason}");
        Assert.Empty(report.Notes);
        var changed = (await upstream.GitAsync("diff-tree", "-r", "--name-only", before, await upstream.TipAsync())).Split('\n');
        Assert.All(changed, path => Assert.StartsWith("policies/", path, StringComparison.Ordinal));
        Assert.Equal(ClusterOutcome.UpToDate, (await sync.RunAsync(source.Compile(), new() { Revision = "r1" }, null, CancellationToken.None)).Clusters[0].Outcome);
    }

    [Fact]
    public async Task Gigabyte_of_history_stays_where_it_is()
    {
        const int Commits = 64;
        const int Bytes = 16 << 20;
        var upstream = await Upstream.InitAsync(scratch.Path("up.git"));
        await upstream.GitAsync("config", "core.compression", "0");
        await upstream.GitAsync("config", "core.bigFileThreshold", "1m");
        await upstream.ImportAsync(PipeSource.Create(async (stream, cancellation) =>
        {
            var random = new Random(1);
            var noise = new byte[Bytes];
            for (var i = 0; i < Commits; i++)
            {
                var message = $"Commit {i}";
                random.NextBytes(noise);
                await WriteAsync($"commit refs/heads/main\ncommitter Someone Else <someone@else.example> {1700000000 + i} +0000\ndata {message.Length}\n{message}\nM 100644 inline apps/picture.bin\ndata {Bytes}\n");
                await stream.WriteAsync(noise, cancellation);
                await WriteAsync($"\nM 100644 inline apps/{i % 3}.yaml\ndata {message.Length}\n{message}\n");
            }

            ValueTask WriteAsync(string text) => stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation);
        }));
        await upstream.CommitAsync("Take the picture away", ("apps/picture.bin", null));
        Assert.True(SizeOf(upstream.Folder) >= 1L << 30);

        await using var repository = await OpenAsync(upstream);
        var tip = (await repository.LookAsync(default)).Branch!.Value;
        var snapshot = await repository.ReadAsync(tip, default);
        Assert.Equal("Commit 63", await snapshot.TextAsync("apps/0.yaml"));
        Assert.Equal(22, (await repository.HistoryAsync(tip, "apps/0.yaml", 100, default)).Count);
        var pushed = await repository.PushAsync(Bench.Commit(tip, ("policies/a.yaml", "a: 1\n")), default);

        Assert.Equal(pushed.ToString(), await upstream.TipAsync());
        Assert.InRange(SizeOf(scratch.Path("state")), 1, 4 << 20);

        // And a whole sync, on a machine that has nothing of it.
        await SyncAsync(new SourceFleet { UrlOf = _ => $"file://{upstream.Folder}" }.With("east", null, "shop"), "elsewhere");
        Assert.InRange(SizeOf(scratch.Path("elsewhere")), 1, 4 << 20);
    }

    [Fact]
    public async Task Machine_that_comes_later_fetches_no_more_history_than_it_needs()
    {
        var upstream = await Upstream.InitAsync(scratch.Path("up.git"));
        await upstream.ImportAsync(PipeSource.FromString(string.Concat(Enumerable.Range(0, 500).Select(i =>
            string.Create(CultureInfo.InvariantCulture, $"commit refs/heads/main\ncommitter Someone Else <someone@else.example> {1700000000 + i} +0000\ndata 1\nx\nM 100644 inline apps/x.txt\ndata 3\n{i:000}\n")))));
        var source = new SourceFleet { UrlOf = _ => $"file://{upstream.Folder}" }.With("east", null, "shop");
        await SyncAsync(source, "first");
        await upstream.CommitAsync("Foreign", ("apps/y.txt", "y"));
        source.Clusters["east"].Namespaces["shop"] = "list";

        await SyncAsync(source, "later");

        var cache = new Upstream(Path.Combine(Directory.EnumerateDirectories(scratch.Path("later", "remote")).Single(), "cache.git"));
        Assert.InRange(int.Parse(await cache.GitAsync("rev-list", "--count", "refs/policies/branch"), CultureInfo.InvariantCulture), 2, 150);
    }

    private async Task SyncAsync(SourceFleet source, string machine)
    {
        var sync = new FleetSync(new RemoteRepositories(Bench.Settings(scratch, machine)), new AppliedByTime(), TimeProvider.System, TimeSpan.Zero);
        var report = (await sync.RunAsync(source.Compile(), new() { Revision = "r1" }, null, CancellationToken.None)).Clusters[0];
        Assert.True(report.Outcome == ClusterOutcome.Synced, $"{report.Outcome}: {report.Reason}");
    }

    private async Task<IRepository> OpenAsync(Upstream upstream) =>
        await new RemoteRepositories(Bench.Settings(scratch)).OpenAsync(Bench.Target($"file://{upstream.Folder}"), default);

    private static long SizeOf(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);
}
