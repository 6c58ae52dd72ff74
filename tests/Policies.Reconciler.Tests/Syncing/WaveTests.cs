using System.Globalization;
using Policies.Reconciler.Git;
using Policies.Reconciler.Syncing;
using Policies.Reconciler.Tests.Memory;
using Policies.Rendering.Index;

namespace Policies.Reconciler.Tests.Syncing;

/// <summary>A change goes wave by wave, and only what soaked goes on.</summary>
public sealed class WaveTests
{
    [Fact]
    public async Task Next_wave_waits_until_the_one_before_is_there_and_has_soaked()
    {
        var world = Waves();
        Assert.Equal([ClusterOutcome.Synced, ClusterOutcome.Waiting], await OutcomesAsync(world));
        world.Time.Now = world.Time.Now.AddMinutes(59);
        var waiting = (await world.SyncAsync()).Clusters[1];
        Assert.Equal((ClusterOutcome.Waiting, "wave 'dev' soaks until 2026-11-24 10:00 UTC"), (waiting.Outcome, waiting.Reason));
        world.Time.Now = world.Time.Now.AddMinutes(2);
        Assert.Equal([ClusterOutcome.UpToDate, ClusterOutcome.Synced], await OutcomesAsync(world));
    }

    [Fact]
    public async Task Soak_starts_when_the_agent_has_applied_our_commit()
    {
        var world = Waves();
        var told = new Told();
        world.Applied = told;
        await world.SyncAsync();
        world.Time.Now = world.Time.Now.AddHours(5);
        Assert.Contains("unhealthy", (await world.SyncAsync()).Clusters[1].Reason, StringComparison.Ordinal);
        told.Says = true;
        Assert.Contains("soaks until 2026-11-24 15:00", (await world.SyncAsync()).Clusters[1].Reason, StringComparison.Ordinal);
        world.Time.Now = world.Time.Now.AddMinutes(61);
        Assert.Equal([ClusterOutcome.UpToDate, ClusterOutcome.Synced], await OutcomesAsync(world));
    }

    [Fact]
    public async Task Soak_goes_on_with_whichever_machine_asks()
    {
        var world = Waves();
        await world.SyncAsync();
        world.Applied = new Told { Says = true, Since = world.Time.Now.AddMinutes(10) };
        world.Time.Now = world.Time.Now.AddMinutes(69);
        world["a"].Forget();
        Assert.Contains("soaks until 2026-11-24 10:10", (await world.SyncAsync()).Clusters[1].Reason, StringComparison.Ordinal);
        world.Time.Now = world.Time.Now.AddMinutes(2);
        world["a"].Forget();
        Assert.Equal([ClusterOutcome.UpToDate, ClusterOutcome.Synced], await OutcomesAsync(world));
    }

    [Fact]
    public async Task No_report_is_unhealthy_and_some_may_be()
    {
        var world = Waves();
        world.Source.MaxUnhealthy = 1;
        world.Applied = new Told();
        await world.SyncAsync();
        Assert.Equal([ClusterOutcome.UpToDate, ClusterOutcome.Synced], await OutcomesAsync(world));
    }

    [Fact]
    public async Task Later_revision_neither_overtakes_nor_resets_an_earlier_one()
    {
        var world = Waves();
        await world.SyncAsync();
        world.Time.Now = world.Time.Now.AddHours(2);
        await world.SyncAsync();
        Say(world, "list");
        await world.SyncAsync(world.Options with { Revision = "r2" });
        Say(world, "watch");
        world.Time.Now = world.Time.Now.AddMinutes(30);
        var third = await world.SyncAsync(world.Options with { Revision = "r3" });
        Assert.Equal("revision r2 soaks in wave 'dev' until 2026-11-24 12:00 UTC", third.Clusters[0].Reason);
        Assert.Equal(ClusterOutcome.Waiting, third.Clusters[1].Outcome);

        // The earlier one goes on when it has soaked, whatever came after it.
        Say(world, "list");
        world.Time.Now = world.Time.Now.AddMinutes(31);
        Assert.Equal(ClusterOutcome.Synced, (await world.SyncAsync(world.Options with { Revision = "r2" })).Clusters[1].Outcome);
    }

    [Fact]
    public async Task Drift_is_put_back_whatever_wave_it_is_in_and_resets_no_soak()
    {
        var world = Waves();
        await world.SyncAsync();
        world.Time.Now = world.Time.Now.AddMinutes(50);
        world["a"].Commit("By hand", ("policies/x/role-reader.yaml", "kind: Role\n"));
        Assert.Equal([ClusterOutcome.Synced, ClusterOutcome.Waiting], (await world.SyncAsync(world.Options with { Revision = "r2" })).Clusters.Select(report => report.Outcome));
        world.Time.Now = world.Time.Now.AddMinutes(11);
        Assert.Equal([ClusterOutcome.UpToDate, ClusterOutcome.Synced], await OutcomesAsync(world));
    }

    [Fact]
    public async Task Runner_with_an_earlier_revision_does_not_go_back()
    {
        var world = World.Small();
        await world.SyncOneAsync();
        world.Source.Clusters["east"].Namespaces["shop"] = "list";
        await world.SyncOneAsync(world.Options with { Revision = "r2" });
        world.Source.Clusters["east"].Namespaces["shop"] = "get";
        var stale = await world.SyncOneAsync();
        Assert.Equal((ClusterOutcome.Waiting, "a later revision, r2, is already here; only rollback goes back"), (stale.Outcome, stale.Reason));
    }

    [Theory]
    [InlineData("2026-12-19T22:30:00Z", false)]
    [InlineData("2026-12-19T23:30:00Z", true)]
    [InlineData("2027-01-05T22:30:00Z", true)]
    [InlineData("2027-01-05T23:30:00Z", false)]
    public async Task Freeze_holds_by_the_clock_of_its_zone(string now, bool frozen)
    {
        var world = World.Small();
        world.Source.Freezes.Add(new("2026-12-20", "2027-01-05", "Europe/Paris", "Christmas trade"));
        world.Time.Now = DateTimeOffset.Parse(now, CultureInfo.InvariantCulture);
        var report = await world.SyncOneAsync();
        Assert.Equal(frozen ? ClusterOutcome.Waiting : ClusterOutcome.Synced, report.Outcome);
        Assert.Equal(frozen, report.Reason.Contains("Christmas trade", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cluster_with_something_that_ended_is_left_out()
    {
        var world = World.Small();
        world.Source.Deadlines.Add(new("Acme.Fleet.Exemptions[0].Until", DeadlineKind.Until, "2026-11-23", "platform", "SEC-1"));
        Assert.Equal(ClusterOutcome.Expired, (await world.SyncOneAsync()).Outcome);
        Assert.Equal(ClusterOutcome.Synced, (await world.SyncOneAsync(world.Options with { Today = new(2026, 11, 23) })).Outcome);
    }

    [Fact]
    public async Task One_bad_repository_does_not_hold_up_the_others()
    {
        var world = new World { Source = new SourceFleet().With("a", null, "x").With("b", null, "x") };
        world["a"].OnLook = () => throw new GitException("no such repository");
        Assert.Equal([ClusterOutcome.Failed, ClusterOutcome.Synced], await OutcomesAsync(world));

        // Also where it is our own fault that it cannot be read, or the disk's.
        world["a"].OnLook = () => throw new InvalidOperationException("never thought of");
        var report = (await world.SyncAsync()).Clusters[0];
        Assert.Equal(ClusterOutcome.Failed, report.Outcome);
        Assert.Contains("InvalidOperationException: never thought of", report.Reason, StringComparison.Ordinal);
        world["a"].OnLook = () => throw new IOException("No space left on device");
        Assert.Equal("No space left on device", (await world.SyncAsync()).Clusters[0].Reason);
    }

    private static World Waves()
    {
        var world = new World { Source = new SourceFleet().With("a", 0, "x").With("b", 1, "x") };
        world.Source.Waves.AddRange([new("dev", "Dev", 100, 3600), new("everyone", "All", 100, 0)]);
        return world;
    }

    private static void Say(World world, string word)
    {
        world.Source.Clusters["a"].Namespaces["x"] = word;
        world.Source.Clusters["b"].Namespaces["x"] = word;
    }

    private static async Task<ClusterOutcome[]> OutcomesAsync(World world) => [.. (await world.SyncAsync()).Clusters.Select(report => report.Outcome)];
}
