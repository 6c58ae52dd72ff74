using Policies.Reconciler.Syncing;

namespace Policies.Reconciler.Tests.Watching;

public sealed class FleetWatchTests
{
    [Fact]
    public async Task Watch_syncs_when_what_is_compiled_changes()
    {
        await using var bench = new WatchBench(TimeSpan.FromHours(1)).Start();
        Assert.Equal(ClusterOutcome.Synced, (await bench.RunAsync(1)).Result!.Clusters.Single().Outcome);
        bench.World.Source.Clusters["east"].Namespaces["cart"] = "list";
        bench.Stamp = "2";
        var second = await bench.RunAsync(2);
        Assert.Equal("what is compiled changed", second.Reason);
        Assert.Equal(ClusterOutcome.Synced, second.Result!.Clusters.Single().Outcome);
    }

    [Fact]
    public async Task Watch_syncs_when_a_repository_changes_and_leaves_drift_alone()
    {
        await using var bench = new WatchBench(TimeSpan.FromHours(1)).Start();
        await bench.RunAsync(1);
        bench.World["east"].Commit("By hand", ("policies/cart/role-reader.yaml", "kind: Role\n"));
        var second = await bench.RunAsync(2);
        Assert.Equal("the repository of east changed", second.Reason);
        Assert.Equal(ClusterOutcome.Held, second.Result!.Clusters.Single().Outcome);
        Assert.Equal("kind: Role\n", bench.World["east"].Text("policies/cart/role-reader.yaml"));

        // It has been seen now, and is no reason to run again.
        await Task.Delay(200);
        Assert.Equal(2, bench.Runs.Count);
    }

    [Fact]
    public async Task Watch_does_not_take_its_own_push_for_a_change()
    {
        await using var bench = new WatchBench(TimeSpan.FromHours(1)).Start();
        await bench.RunAsync(1);
        await Task.Delay(200);
        Assert.Single(bench.Runs);
    }

    [Fact]
    public async Task Watch_syncs_at_least_as_often_as_it_is_to()
    {
        await using var bench = new WatchBench(TimeSpan.FromMilliseconds(50)).Start();
        Assert.Equal("it was time", (await bench.RunAsync(3)).Reason);
    }

    [Fact]
    public async Task Watch_waits_where_what_is_compiled_cannot_be_read()
    {
        var bench = new WatchBench(TimeSpan.FromHours(1)) { IsBroken = true };
        await using (bench.Start())
        {
            Assert.Equal("half way", (await bench.RunAsync(1)).Fault);
            bench.IsBroken = false;
            bench.Stamp = "2";
            Assert.Equal(ClusterOutcome.Synced, (await bench.RunAsync(2)).Result!.Clusters.Single().Outcome);
        }
    }

    [Fact]
    public async Task Push_that_has_begun_comes_to_its_end_when_the_run_is_ended()
    {
        var world = Memory.World.Small();
        using var end = new CancellationTokenSource();
        world["east"].BeforePush = end.Cancel;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new FleetSync(world.Repositories, world.Applied, world.Time, TimeSpan.Zero).RunAsync(world.Source.Compile(), world.Options, null, end.Token));
        Assert.Equal(1, world["east"].Pushes);
    }
}
