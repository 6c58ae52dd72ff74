using Policies.Reconciler.Compiled;
using Policies.Reconciler.Syncing;
using Policies.Reconciler.Tests.Memory;
using Policies.Reconciler.Watching;

namespace Policies.Reconciler.Tests.Watching;

/// <summary>A watch over repositories in memory, with a pace that a test can wait for.</summary>
internal sealed class WatchBench(TimeSpan most) : IAsyncDisposable
{
    private readonly CancellationTokenSource end = new();
    private readonly List<WatchRun> runs = [];
    private Task? running;

    public World World { get; } = World.Small();

    /// <summary>Names what is compiled.</summary>
    public string Stamp { get; set; } = "1";

    /// <summary>Whether what is compiled cannot be read.</summary>
    public bool IsBroken { get; set; }

    public IReadOnlyList<WatchRun> Runs
    {
        get
        {
            lock (runs)
            {
                return [.. runs];
            }
        }
    }

    public WatchBench Start()
    {
        var pace = new WatchPace(most, TimeSpan.FromMilliseconds(30), TimeSpan.FromMilliseconds(10));
        var watch = new FleetWatch(
            _ => IsBroken ? throw new CompiledException("half way") : Task.FromResult(new WatchedFleet(World.Source.Compile(), World.Options with { OnDrift = OnDrift.Hold }, World.Applied)),
            () => Stamp,
            World.Repositories,
            pace,
            TimeProvider.System);
        running = watch.RunAsync(Told, () => { }, end.Token);
        return this;
    }

    /// <summary>Waits for so many runs, and gives the last of them.</summary>
    public async Task<WatchRun> RunAsync(int number)
    {
        for (var left = 1000; Runs.Count < number; left--)
        {
            Assert.True(left > 0, "it does not run");
            await Task.Delay(10);
        }

        return Runs[number - 1];
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await running!.WaitAsync(TimeSpan.FromSeconds(30));
        end.Dispose();
    }

    private void Told(WatchRun run)
    {
        lock (runs)
        {
            runs.Add(run);
        }
    }
}
