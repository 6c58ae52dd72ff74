using Policies.Evaluation;
using Policies.Rendering.Index;
using Policies.Rendering.Tests.Output;

namespace Policies.Rendering.Tests.Index;

public sealed class WavePlanTests
{
    private static readonly Trait Dev = Trait.Named("Acme.Stage", "Dev");

    [Fact]
    public void A_cluster_is_in_the_first_wave_that_takes_it()
    {
        var fleet = Fleet(40, new("dev", Group.Of(Dev)), new("canary", Group.All) { Share = new(10) }, new("everyone", Group.All));
        var plan = WavePlan.Of(fleet);
        var sizes = fleet.Clusters.GroupBy(cluster => plan.WaveOf(cluster.Cluster.Name)).ToDictionary(wave => wave.Key ?? -1, wave => wave.Count());
        Assert.Equal((10, 3, 27), (sizes[0], sizes[1], sizes[2]));
        Assert.All(fleet.Clusters, cluster => Assert.Equal(cluster.Cluster.Is(Dev), plan.WaveOf(cluster.Cluster.Name) == 0));
    }

    [Fact]
    public void A_share_is_rounded_up_and_keeps_its_clusters_when_others_join()
    {
        Wave canary = new("canary", Group.All) { Share = new(10) };
        string[] Canaries(int count) => [.. Fleet(count, canary).Clusters.Select(cluster => cluster.Cluster.Name).Where(name => WavePlan.Of(Fleet(count, canary)).WaveOf(name) == 0)];
        Assert.Single(Canaries(3));
        Assert.Equal(5, Canaries(50).Length);
        Assert.True(Canaries(50).Except(Canaries(51)).Count() <= 1);
    }

    [Fact]
    public void Without_waves_a_cluster_is_in_none() => Assert.Null(WavePlan.Of(Fleet(1)).WaveOf("cluster-0"));

    private static FleetModel Fleet(int count, params Wave[] waves) => new()
    {
        Definition = "Acme.Fleet",
        Rollout = new() { Waves = waves },
        Clusters = [.. SmallFleet.Of([.. Enumerable.Range(0, count).Select(i => ($"cluster-{i}", Array.Empty<(string, string)>()))]).Model.Clusters
            .Select((cluster, i) => cluster with { Cluster = cluster.Cluster with { Traits = i % 4 == 0 ? [Dev] : [] } })],
    };
}
