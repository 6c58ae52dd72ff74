using System.Diagnostics.Metrics;
using Policies.Reconciler.Git;
using Policies.Reconciler.Syncing;
using Policies.Reconciler.Tests.Memory;
using Policies.Reconciler.Watching;

namespace Policies.Reconciler.Tests.Watching;

public sealed class FleetMeterTests : IDisposable
{
    private static readonly DateTimeOffset Ended = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
    private readonly World world = new() { Source = new SourceFleet().With("east", null, "cart", "shop").With("west", null, "cart", "shop") };
    private readonly MeterListener listener = new();
    private readonly SortedSet<string> seen = new(StringComparer.Ordinal);
    private readonly FleetMeter meter;

    public FleetMeterTests()
    {
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Meter.Name == FleetMeter.Name)
            {
                listening.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<int>((instrument, value, labels, _) => See(instrument, value, labels));
        listener.SetMeasurementEventCallback<long>((instrument, value, labels, _) => See(instrument, value, labels));
        listener.SetMeasurementEventCallback<double>((instrument, value, labels, _) => See(instrument, value, labels));
        listener.Start();
        meter = new();
    }

    public void Dispose()
    {
        listener.Dispose();
        meter.Dispose();
    }

    [Fact]
    public async Task Failure_of_a_cluster_is_counted_by_its_kind()
    {
        world["east"].OnLook = () => throw new GitException("refused");
        await RecordAsync();
        Assert.Contains("policies_failing{cluster=east,kind=refused} 1", seen);
        Assert.Contains("policies_failures{kind=refused} 1", seen);
        Assert.Contains($"policies_last_success_timestamp{{cluster=west}} {Ended.ToUnixTimeSeconds()}", seen);
        Assert.DoesNotContain(seen, line => line.StartsWith("policies_last_success_timestamp{cluster=east}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Drift_and_what_it_holds_are_measured()
    {
        await world.SyncAsync();
        world["east"].Commit("By hand", ("policies/cart/role-reader.yaml", "kind: Role\n"));
        world.Options = world.Options with { OnDrift = OnDrift.Hold };
        await RecordAsync();
        Assert.Contains("policies_drifted_files{cluster=east} 1", seen);
        Assert.Contains("policies_held{cluster=east,by=drift} 1", seen);
        Assert.Contains("policies_drifted_files{cluster=west} 0", seen);
    }

    [Fact]
    public async Task Holds_say_what_holds()
    {
        await world.SyncAsync();
        world.Source.Clusters["east"].Namespaces["cart"] = "list";
        await world.SyncAsync();
        world["east"].Revert();
        await world.People.HoldAsync(world.Cluster("west"), new("incident 7", null, "ann"), world.Options, CancellationToken.None);
        await RecordAsync();
        Assert.Contains("policies_held{cluster=east,by=revert} 1", seen);
        Assert.Contains("policies_held{cluster=west,by=hold} 1", seen);
    }

    [Fact]
    public async Task Clusters_of_a_wave_that_waits_are_counted()
    {
        world.Source = new SourceFleet().With("east", 0, "cart").With("west", 1, "cart");
        world.Source.Waves.AddRange([new("dev", "Acme.Dev", 100, 3600), new("prod", "Acme.Prod", 100, 0)]);
        await RecordAsync();
        Assert.Contains("policies_pending_clusters{wave=dev} 0", seen);
        Assert.Contains("policies_pending_clusters{wave=prod} 1", seen);
    }

    [Fact]
    public void Fleet_that_stops_as_a_whole_is_measured()
    {
        meter.Record(new("started", null, "half way", Ended, TimeSpan.FromSeconds(3)));
        listener.RecordObservableInstruments();
        Assert.Contains("policies_stopped{} 1", seen);
        Assert.Contains("policies_failures{kind=fleet} 1", seen);
        Assert.Contains("policies_sync_duration{} 3", seen);
    }

    private async Task RecordAsync()
    {
        meter.Record(new("started", await world.SyncAsync(), null, Ended, TimeSpan.FromSeconds(3)));
        listener.RecordObservableInstruments();
    }

    private void See<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> labels) =>
        seen.Add(FormattableString.Invariant($"{instrument.Name}{{{string.Join(',', labels.ToArray().Select(label => $"{label.Key}={label.Value}"))}}} {value}"));
}
