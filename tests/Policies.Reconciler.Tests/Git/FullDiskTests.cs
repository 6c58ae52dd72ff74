using CliWrap;
using CliWrap.Buffered;
using Policies.Reconciler.Git;
using Policies.Reconciler.Repositories;
using Policies.Reconciler.Syncing;
using Policies.Reconciler.Tests.Memory;
using Policies.Reconciler.Waves;

namespace Policies.Reconciler.Tests.Git;

public sealed class FullDiskTests : IAsyncLifetime, IDisposable
{
    private readonly Scratch scratch = new();
    private bool isMounted;

    private string Disk => scratch.Path("disk");

    // Less than the files that are to be written.
    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Disk);
        isMounted = await RunAsync("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", Disk);
    }

    public async Task DisposeAsync()
    {
        if (isMounted)
        {
            await RunAsync("umount", "--lazy", Disk);
        }
    }

    public void Dispose() => scratch.Dispose();

    [SkippableFact]
    public async Task Full_disk_leaves_a_local_repository_whole_and_the_next_run_completes()
    {
        Skip.IfNot(isMounted, "a tmpfs cannot be mounted here");
        var repositories = new LocalRepositories(Path.Combine(Disk, "repos"), Bench.Settings(scratch), TimeProvider.System);
        var upstream = new Upstream(Path.Combine(Disk, "repos", "ship-prod-1.git"));
        ObjectId first;
        await using (var repository = await repositories.OpenAsync(new("ship-prod-1", null, "main", Bench.Author), default))
        {
            first = await repository.PushAsync(Bench.Commit(null, ("policies/a.yaml", "a: 1\n")), default);
            var full = await Bench.FailsAsync(() => repository.PushAsync(Large(first), default));
            Assert.True(full.Kind == FailureKind.GiveUp, full.Message);
            Assert.Contains("Make room on the disk", full.Message, StringComparison.Ordinal);
        }

        Assert.Equal(first.ToString(), await upstream.TipAsync());
        Assert.True(await RunAsync("mount", "-o", "remount,size=64m", Disk));

        await using var again = await repositories.OpenAsync(new("ship-prod-1", null, "main", Bench.Author), default);
        var pushed = await again.PushAsync(Large(first), default);
        Assert.Equal(pushed.ToString(), await upstream.TipAsync());
        Assert.Equal("", await upstream.GitAsync("fsck", "--strict", "--no-dangling"));
    }

    [SkippableFact]
    public async Task Full_disk_under_what_we_keep_of_a_repository_leaves_it_whole_and_the_next_run_completes()
    {
        Skip.IfNot(isMounted, "a tmpfs cannot be mounted here");
        var upstream = await Upstream.InitAsync(scratch.Path("up.git"));
        var tip = await upstream.CommitAsync("Foreign", ("apps/x.yaml", "x: 1\n"));
        var repositories = new RemoteRepositories(Bench.Settings(scratch) with { StateFolder = Path.Combine(Disk, "state") });
        await using (var repository = await repositories.OpenAsync(Bench.Target(upstream.Folder), default))
        {
            await repository.LookAsync(default);
            var full = await Bench.FailsAsync(() => repository.PushAsync(Large(ObjectId.Parse(tip)), default));
            Assert.True(full.Kind == FailureKind.GiveUp, full.Message);
        }

        Assert.Equal(tip, await upstream.TipAsync());
        Assert.True(await RunAsync("mount", "-o", "remount,size=64m", Disk));

        await using var again = await repositories.OpenAsync(Bench.Target(upstream.Folder), default);
        await again.LookAsync(default);
        var pushed = await again.PushAsync(Large(ObjectId.Parse(tip)), default);
        Assert.Equal(pushed.ToString(), await upstream.TipAsync());
    }

    [SkippableTheory]
    [InlineData("east's server")]
    [InlineData("our state")]
    public async Task Sync_that_finds_a_full_disk_says_so_goes_on_with_the_others_and_the_next_one_completes(string where)
    {
        Skip.IfNot(isMounted, "a tmpfs cannot be mounted here");
        var isOurs = where == "our state";
        var east = await Upstream.InitAsync(isOurs ? scratch.Path("east.git") : Path.Combine(Disk, "east.git"));
        var west = await Upstream.InitAsync(scratch.Path("west.git"));
        var source = new SourceFleet { UrlOf = cluster => cluster == "east" ? east.Folder : west.Folder }.With("east", null, "cart", "shop").With("west", null, "cart", "shop");
        var repositories = new RemoteRepositories(isOurs ? Bench.Settings(scratch) with { StateFolder = Path.Combine(Disk, "state") } : Bench.Settings(scratch));
        var filler = Path.Combine(Disk, "filler");
        Assert.False(await RunAsync("dd", "if=/dev/zero", $"of={filler}", "bs=4k"));

        var full = await SyncAsync();

        Assert.Equal(isOurs ? [ClusterOutcome.Failed, ClusterOutcome.Failed] : [ClusterOutcome.Failed, ClusterOutcome.Synced], full.Select(report => report.Outcome));
        Assert.Equal(FailureCause.Refused, full[0].Cause);
        Assert.Contains("No space left on device", full[0].Reason, StringComparison.Ordinal);
        Assert.False(await east.HasAsync("main"));

        File.Delete(filler);
        Assert.DoesNotContain(await SyncAsync(), report => report.IsFailure);
        Assert.Equal(await west.FilesAsync(), await east.FilesAsync());
        Assert.Equal("", await east.GitAsync("fsck", "--strict", "--no-dangling"));

        async Task<IReadOnlyList<ClusterReport>> SyncAsync() =>
            (await new FleetSync(repositories, new AppliedByTime(), TimeProvider.System, TimeSpan.Zero).RunAsync(source.Compile(), new() { Revision = "r1" }, null, CancellationToken.None)).Clusters;
    }

    // What does not compress.
    private static NewCommit Large(ObjectId parent)
    {
        var random = new Random(1);
        return new(parent, [.. Enumerable.Range(0, 40).Select(i => new FileChange($"policies/{i}.yaml", Noise()))], "Large\n", Bench.Noon);

        ReadOnlyMemory<byte> Noise()
        {
            var bytes = new byte[100_000];
            random.NextBytes(bytes);
            return bytes;
        }
    }

    private static async Task<bool> RunAsync(string program, params string[] arguments) =>
        (await Cli.Wrap(program).WithArguments(arguments).WithValidation(CommandResultValidation.None).ExecuteBufferedAsync()).ExitCode == 0;
}
