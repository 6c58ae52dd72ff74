using CsCheck;
using Policies.Manifests;
using Policies.Verification.Changes;
using Policies.Verification.Connections;
using Policies.Verification.Network;
using Policies.Verification.Rights;
using Policies.Verification.Sets;
using Policies.Verification.Tests.BruteForce;
using ComparedWorld = Policies.Verification.Changes.World;
using RandomAccess = Policies.Verification.Tests.Rights.RandomAccess;

namespace Policies.Verification.Tests.Changes;

/// <summary>What holds of every comparison, on random clusters and random rights.</summary>
public sealed class WorldChangePropertyTests
{
    // Two clusters of the same pods under different policies.
    private static readonly Gen<(string Old, string New)> Clusters = Gen.Select(WorldGen.Worlds, WorldGen.Worlds, (one, other) => (WorldText.Write(one), WorldText.Write(one with { Policies = other.Policies, Nodes = one.Nodes })));

    [Fact]
    public void Nothing_changes_from_a_cluster_to_itself_in_another_order() => WorldGen.Worlds.Sample(
        world =>
        {
            // Policies of the whole cluster with one priority are asked in their order.
            var reordered = world with { Pods = [.. world.Pods.Reverse()], Namespaces = [.. world.Namespaces.Reverse()] };
            Assert.Empty(Texts(WorldText.Write(world), WorldText.Write(reordered)));
        },
        iter: 80);

    [Fact]
    public void What_one_way_opens_the_other_way_closes() => Clusters.Sample(
        pair => Assert.Equal(Texts(pair.Old, pair.New, ChangeKind.Opened), Texts(pair.New, pair.Old, ChangeKind.Closed)),
        iter: 80);

    [Fact]
    public void Connections_of_pods_change_as_the_analyses_of_both_say() => Clusters.Sample(
        pair =>
        {
            var (old, @new) = (Allowed(pair.Old), Allowed(pair.New));
            var opened = WorldChange.Of(Of(pair.Old), Of(pair.New)).OfType<ChangedConnection>().Where(change => change.Kind == ChangeKind.Opened)
                .SelectMany(change => from source in change.Sources from destination in change.Destinations select (source, destination, change.Ports))
                .Where(change => old.ContainsKey((change.source, change.destination)))
                .GroupBy(change => (change.source, change.destination))
                .ToDictionary(same => same.Key, same => same.Aggregate(ConnectionSet.None, (all, change) => all.Union(change.Ports)));
            foreach (var (ends, before) in old)
            {
                Assert.Equal(@new[ends].Except(before), opened.GetValueOrDefault(ends, ConnectionSet.None));
            }
        },
        iter: 150);

    [Fact]
    public void No_right_that_changes_is_passed_over() => Gen.Select(RandomAccess.Manifests, RandomAccess.Manifests, RandomAccess.Request.Array[50]).Sample(
        (old, @new, requests) =>
        {
            Assert.Empty(Texts(old, old));
            Assert.Equal(Texts(old, @new, ChangeKind.Gained), Texts(@new, old, ChangeKind.Lost));
            var (before, after) = (RightsModel.Of(Of(old).Manifests), RightsModel.Of(Of(@new).Manifests));
            if (requests.Any(request => after.Decide(request).IsAllowed && !before.Decide(request).IsAllowed))
            {
                Assert.NotEmpty(Texts(old, @new, ChangeKind.Gained));
            }
        },
        iter: 80);

    private static Dictionary<(string Source, string Destination), ConnectionSet> Allowed(string text)
    {
        var analysis = new ConnectionAnalysis(NetworkModel.Read(Of(text).Manifests, new() { Representatives = RepresentativeUse.Never }));
        return (from source in analysis.Sources
                from destination in analysis.Destinations
                where source.Workload is not null && destination.Workload is not null && source != destination
                select (Ends: (source.Text, destination.Text), Ports: analysis.Allowed(source, destination))).ToDictionary(pair => pair.Ends, pair => pair.Ports);
    }

    private static IEnumerable<string> Texts(string old, string @new, params ChangeKind[] kinds) =>
        WorldChange.Of(Of(old), Of(@new)).Where(change => kinds.Length == 0 || change.Kinds.Intersect(kinds).Any()).Select(change => change.Text);

    private static ComparedWorld Of(string text) => new(ManifestReader.ReadText(text, "a.yaml").Manifests, []);
}
