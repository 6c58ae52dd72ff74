using CsCheck;
using Policies.Evaluation;
using Policies.Lowering;
using Policies.Tests.Fleets;
using Policies.Tests.Flows;
using Policies.Tests.Switches;

namespace Policies.Tests.Placements;

/// <summary>Lowering is a pure function: what comes out depends on the fleet and the cluster, not on order, threads or what was lowered before.</summary>
public sealed class PurityTests
{
    private static readonly Cluster[] Clusters =
        [SampleClusters.DataplaneV2, SampleClusters.GkeCalico, SampleClusters.Cilium, SampleClusters.DualStackCloudDns with { Name = "dual" }, SampleClusters.OwnCalico with { Name = "own-calico" }];

    private static FleetModel Fleet => TestFleet.Of(typeof(Shop), Clusters);

    [Fact]
    public void The_same_fleet_gives_the_same_objects_again()
    {
        var lowering = new FleetLowering(Fleet);
        foreach (var cluster in Fleet.Clusters)
        {
            Assert.Equal(new FleetLowering(Fleet).Lower(cluster).Everything(), lowering.Lower(cluster).Everything());
            Assert.Equal(lowering.Lower(cluster).Everything(), lowering.Lower(cluster).Everything());
        }
    }

    [Fact]
    public void The_order_of_namespaces_and_clusters_does_not_matter()
    {
        var alone = Fleet.Clusters.ToDictionary(cluster => cluster.Cluster.Name, cluster => new FleetLowering(Fleet).Lower(cluster).Everything());
        Gen.Select(Gen.Shuffle(Fleet.Namespaces.ToArray()), Gen.Shuffle(Fleet.Clusters.ToArray())).Sample(
            (namespaces, clusters) =>
            {
                var fleet = new FleetModel { Definition = Fleet.Definition, Clusters = clusters, Namespaces = namespaces };
                var lowering = new FleetLowering(fleet);
                Assert.All(clusters, cluster => Assert.Equal(alone[cluster.Cluster.Name], lowering.Lower(cluster).Everything()));
            },
            iter: 30,
            threads: 1);
    }

    [Fact]
    public void Clusters_lowered_at_once_are_as_when_lowered_one_by_one()
    {
        var fleet = SwitchCombinations.Fleet(SampleClusters.DataplaneV2).On(Clusters);
        fleet = new() { Definition = fleet.Definition, PrivateRanges = fleet.PrivateRanges, Clusters = fleet.Clusters, Namespaces = [.. fleet.Namespaces.Where((_, i) => i % 37 == 0)] };
        var oneByOne = new FleetLowering(fleet);
        var expected = fleet.Clusters.Select(cluster => oneByOne.Lower(cluster).Everything()).ToList();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            var atOnce = new FleetLowering(fleet);
            Assert.Equal(expected, fleet.Clusters.AsParallel().AsOrdered().WithDegreeOfParallelism(5).Select(cluster => atOnce.Lower(cluster).Everything()).ToList());
        }
    }

    [Fact]
    public void What_is_the_same_on_two_clusters_is_one_manifest()
    {
        var fleet = Fleet.On(SampleClusters.DataplaneV2, SampleClusters.DataplaneV2 with { Name = "twin" });
        var lowering = new FleetLowering(fleet);
        var one = lowering.Lower(fleet.Clusters[0]).Manifests.Single(manifest => manifest.Path == "checkout/networkpolicy-default-deny.yaml");
        Assert.Same(one, lowering.Lower(fleet.Clusters[1]).Manifests.Single(manifest => manifest.Path == one.Path));
    }
}
