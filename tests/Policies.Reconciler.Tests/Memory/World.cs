using Policies.Reconciler.Compiled;
using Policies.Reconciler.Syncing;
using Policies.Reconciler.Waves;

namespace Policies.Reconciler.Tests.Memory;

/// <summary>A fleet, its repositories, and a clock.</summary>
internal sealed class World
{
    public SourceFleet Source { get; set; } = new();

    public MemoryRepositories Repositories { get; } = new();

    public FixedTime Time { get; } = new(new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));

    public SyncOptions Options { get; set; } = new() { Revision = "r1" };

    public IAppliedSource Applied { get; set; } = new AppliedByTime();

    public Interventions People => new(Repositories, Time);

    public MemoryRepository this[string cluster] => Repositories[cluster];

    /// <summary>A fleet of one cluster with two namespaces.</summary>
    public static World Small() => new() { Source = new SourceFleet().With("east", null, "cart", "shop") };

    public Task<SyncResult> SyncAsync(SyncOptions? options = null) =>
        new FleetSync(Repositories, Applied, Time, TimeSpan.Zero).RunAsync(Source.Compile(), options ?? Options, null, CancellationToken.None);

    public async Task<ClusterReport> SyncOneAsync(SyncOptions? options = null, string cluster = "east") =>
        (await SyncAsync(options)).Clusters.Single(report => report.Cluster == cluster);

    /// <summary>Syncs, and approves what that takes away.</summary>
    public async Task<ClusterReport> SyncApprovedAsync()
    {
        var plan = (await SyncOneAsync(Options with { IsDry = true })).Plan;
        return await SyncOneAsync(Options with { Approved = new HashSet<string> { plan?.Digest ?? "" } });
    }

    public CompiledCluster Cluster(string name = "east") => Source.Compile().Clusters.Single(cluster => cluster.Name == name);
}
