namespace Policies.Reconciler.Tests.Git;

public sealed class KilledRunTests : IDisposable
{
    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    // As many calls of git as a run makes; at each, before it, right after it, and some moments into it: 56 points in all.
    private const int RemoteCalls = 5;
    private const int LocalCalls = 3;

    private static readonly string[] Moments = ["before", "after", "0.002", "0.006", "0.012", "0.02", "0.035"];

    public static TheoryData<string> Ways => ["remote", "local"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Run_that_is_killed_anywhere_leaves_no_half_state_and_the_next_one_completes(string way)
    {
        var upstream = await Upstream.InitAsync(way == "local" ? scratch.Path("repos", "ship-prod-1.git") : scratch.Path("up.git"));
        await upstream.CommitAsync("Foreign", ("apps/x.yaml", "x: 1\n"));
        var run = new KilledRun(scratch, way == "local" ? "local" : $"file://{upstream.Folder}");
        await run.RunAsync("v0");

        var (killed, expected) = (0, "v0");
        var calls = way == "local" ? LocalCalls : RemoteCalls;
        foreach (var (at, when) in from at in Enumerable.Range(1, calls) from when in Moments select (at, when))
        {
            var next = $"v{at}-{when}";
            killed += await run.KillAsync(next, at, when) ? 1 : 0;

            // Whole before or whole after, and what is not ours is as it was.
            var there = await VersionsAsync(upstream);
            Assert.True(there.SetEquals([expected]) || there.SetEquals([next]), $"killed {when} of call {at}: {string.Join(", ", there)}");
            Assert.Equal("x: 1", await upstream.FileAsync("apps/x.yaml"));

            // What is kept is also thrown away now and then, as on another machine.
            if (when == "after" && Directory.Exists(run.State))
            {
                Directory.Delete(run.State, recursive: true);
            }

            expected = $"{next}-done";
            await run.RunAsync(expected);
            Assert.True((await VersionsAsync(upstream)).SetEquals([expected]));
        }

        Assert.Equal("", await upstream.GitAsync("fsck", "--strict", "--no-dangling"));

        // A moment may come after the end of a fast run's last call; before and after every call do not.
        Assert.True(killed >= (calls * Moments.Length) - 5, $"only {killed} runs were killed");
    }

    [Fact]
    public async Task Two_runs_at_once_do_not_corrupt_each_other()
    {
        var upstream = await Upstream.InitAsync(scratch.Path("up.git"));
        var runs = Enumerable.Range(0, 3).Select(_ => new KilledRun(scratch, $"file://{upstream.Folder}").RunAsync("same"));
        await Task.WhenAll(runs);
        Assert.True((await VersionsAsync(upstream)).SetEquals(["same"]));
        Assert.Equal("1", await upstream.GitAsync("rev-list", "--count", "main"));
        Assert.Equal("", await upstream.GitAsync("fsck", "--strict", "--no-dangling"));
    }

    // Each of our files begins with the version that it is of.
    private static async Task<HashSet<string>> VersionsAsync(Upstream upstream) =>
        [.. (await upstream.GitAsync("grep", "-h", "^# ", "main", "--", "policies")).Split('\n').Select(line => line[2..])];
}
