using System.Security.Cryptography;
using Policies.Reconciler.State;
using Policies.Rendering.Index;

namespace Policies.Reconciler.Tests.Git;

public sealed class KilledRunTests : IDisposable
{
    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    // At every call of git that a sync makes, or the other side for it: before it, right after it, and some moments into it or beyond.
    // All in all, more than 50 runs are killed.
    [Theory]
    [InlineData("remote", 34, new[] { "before", "after", "0.005", "0.02" })]
    [InlineData("local", 17, new[] { "before", "after", "0.003", "0.01", "0.03" })]
    public async Task Run_that_is_killed_anywhere_leaves_no_half_state_and_the_next_one_completes(string way, int points, string[] moments)
    {
        var upstream = await Upstream.InitAsync(way == "local" ? scratch.Path("repos", "ship-prod-1.git") : scratch.Path("up.git"));
        await upstream.CommitAsync("Foreign", ("apps/x.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: x\n  namespace: apps\n"));
        var foreign = await upstream.FileAsync("apps/x.yaml");
        var run = new KilledRun(scratch, way == "local" ? "local" : $"file://{upstream.Folder}");
        await run.RunAsync("v0");
        var calls = await run.CallsAsync("v1");

        var (killed, expected) = (0, "v1");
        foreach (var (at, when) in from at in Enumerable.Range(1, calls) from when in moments select (at, when))
        {
            var next = $"v{at}-{when}";
            killed += await run.KillAsync(next, at, when) ? 1 : 0;

            // Whole before or whole after, and what is not ours is as it was.
            var there = await VersionAsync(upstream);
            Assert.True(there == expected || there == next, $"killed {when} of call {at}: {there}");
            Assert.Equal(foreign, await upstream.FileAsync("apps/x.yaml"));

            // What is kept is also thrown away now and then, as on another machine.
            if (when == "after" && Directory.Exists(run.State))
            {
                Directory.Delete(run.State, recursive: true);
            }

            expected = $"{next}-done";
            await run.RunAsync(expected);
            Assert.Equal(expected, await VersionAsync(upstream));
        }

        Assert.Equal("", await upstream.GitAsync("fsck", "--strict", "--no-dangling"));

        // A moment may come after the end of a fast run's last call; before and after every call do not.
        Assert.True(killed >= points, $"only {killed} runs of {calls * moments.Length} were killed");
    }

    [Fact]
    public async Task Two_runs_at_once_do_not_corrupt_each_other()
    {
        var upstream = await Upstream.InitAsync(scratch.Path("up.git"));
        var runs = Enumerable.Range(0, 3).Select(_ => new KilledRun(scratch, $"file://{upstream.Folder}").RunAsync("same"));
        await Task.WhenAll(runs);
        Assert.Equal("same", await VersionAsync(upstream));
        Assert.Equal("1", await upstream.GitAsync("rev-list", "--count", "main"));
        Assert.Equal("", await upstream.GitAsync("fsck", "--strict", "--no-dangling"));
    }

    [Fact]
    public async Task Two_machines_at_once_do_not_corrupt_each_other()
    {
        var upstream = await Upstream.InitAsync(scratch.Path("up.git"));
        var runs = Enumerable.Range(0, 3).Select(i => new KilledRun(scratch, $"file://{upstream.Folder}") { State = scratch.Path($"state{i}") }.RunAsync("same"));
        await Task.WhenAll(runs);
        Assert.Equal("same", await VersionAsync(upstream));
        Assert.Equal("1", await upstream.GitAsync("rev-list", "--count", "main"));
    }

    // The one version that all our files are of, and state and inventory with them.
    private async Task<string> VersionAsync(Upstream upstream)
    {
        var folder = scratch.Path("seen");
        Directory.CreateDirectory(folder);
        await upstream.GitAsync($"--work-tree={folder}", "checkout", "--force", "main", "--", "policies");
        var inventory = await File.ReadAllBytesAsync(Path.Combine(folder, "policies", Inventory.FilePath));
        var state = SyncState.Read(await File.ReadAllBytesAsync(Path.Combine(folder, "policies", SyncState.FilePath)))!;
        Assert.Equal(state.Inventory, Convert.ToHexStringLower(SHA256.HashData(inventory)));
        foreach (var file in Inventory.Read(inventory).Files)
        {
            var content = await File.ReadAllBytesAsync(Path.Combine(folder, "policies", file.Path));
            Assert.Equal(file.Sha256, Convert.ToHexStringLower(SHA256.HashData(content)));
            Assert.StartsWith($"# {state.Revision}\n", System.Text.Encoding.UTF8.GetString(content), StringComparison.Ordinal);
        }

        return state.Revision;
    }
}
