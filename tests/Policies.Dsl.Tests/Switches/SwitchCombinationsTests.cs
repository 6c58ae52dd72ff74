using System.Collections.Concurrent;
using Policies.Lowering;
using Policies.Tests.Enforcement;
using Policies.Tests.Fleets;
using Policies.Tests.Trees;

namespace Policies.Tests.Switches;

/// <summary>All 2^11 combinations of switches on clusters of each kind: each compiles, differs where it must and means what the design's table says.</summary>
public sealed class SwitchCombinationsTests
{
    private static readonly ConcurrentDictionary<string, LoweredCluster> Lowered = new();

    public static TheoryData<string> Kinds => [.. Clusters.Keys];

    private static Dictionary<string, (Cluster Cluster, DataPlane[] Planes)> Clusters { get; } = new()
    {
        ["GKE Dataplane V2"] = (SampleClusters.DataplaneV2, [DataPlane.DataplaneV2, DataPlane.DataplaneV2WithNodes]),
        ["GKE Calico"] = (SampleClusters.GkeCalico, [DataPlane.Calico]),
        ["self-hosted Cilium"] = (SampleClusters.Cilium, [DataPlane.Cilium]),
        ["GKE Dataplane V2, both families, Cloud DNS"] = (SampleClusters.DualStackCloudDns, [DataPlane.DataplaneV2]),
        ["self-hosted Calico, both families"] = (SampleClusters.OwnCalico, [DataPlane.Calico]),
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_combination_compiles(string kind)
    {
        var lowered = Lower(kind);
        Assert.Empty(lowered.Problems);
        Assert.Equal(SwitchCombinations.Count + 1, lowered.Manifests.Count(manifest => manifest.Object.Kind == "Namespace"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Combinations_differ_exactly_where_the_table_says_that_they_mean_different_things(string kind)
    {
        var objects = Lower(kind).Manifests
            .Where(manifest => manifest.Object.Kind is "NetworkPolicy" or "CiliumNetworkPolicy")
            .GroupBy(manifest => manifest.Object.Namespace!)
            .ToDictionary(group => group.Key, group => string.Join("\n", group.Select(manifest => $"{manifest.Object.Kind} {manifest.Object.Name} {manifest.Object.Root["spec"]!.AsText()}")));
        var byManifests = Enumerable.Range(0, SwitchCombinations.Count).ToLookup(bits => objects.GetValueOrDefault(SwitchCombinations.Name(bits), ""));
        var byWords = Enumerable.Range(0, SwitchCombinations.Count).ToLookup(bits => Reduced(SwitchCombinations.Of(bits), Clusters[kind].Cluster));
        Assert.Equal(
            byWords.Select(same => string.Join(",", same)).Order(StringComparer.Ordinal),
            byManifests.Select(same => string.Join(",", same)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_combination_opens_what_the_table_says_and_nothing_else(string kind)
    {
        var (cluster, planes) = Clusters[kind];
        var probes = new Probes(cluster, SwitchCombinations.DeclaredPrivate);
        var wrong = new ConcurrentQueue<string>();
        foreach (var plane in planes)
        {
            var enforced = new EnforcedCluster(Lower(kind), plane);
            var meaning = new SwitchMeaning(cluster, plane, Ranges.Of(SwitchCombinations.DeclaredPrivate));
            var expected = (
                from probe in probes.All
                from port in probe.Ports
                let sends = SwitchCombinations.Mask(meaning.Sends(probes.Subject(""), probe.Other, port.Port, port.Protocol))
                let accepts = SwitchCombinations.Mask(meaning.Accepts(probes.Subject(""), probe.Other))
                select (probe.Other, port.Port, port.Protocol, Sends: sends, Accepts: accepts)).ToList();
            Parallel.For(0, SwitchCombinations.Count, bits =>
            {
                var pod = probes.Subject(SwitchCombinations.Name(bits));
                foreach (var (other, port, protocol, sends, accepts) in expected)
                {
                    var end = other is { Place: Place.Pod, Namespace: "" } ? other with { Namespace = pod.Namespace } : other;
                    var isSent = enforced.Sends(pod, end, port, protocol);
                    if (isSent != (sends < 0 || (bits & sends) != 0))
                    {
                        wrong.Enqueue($"{plane.Name}, [{SwitchCombinations.Words(bits)}]: to {end} on {port}/{protocol} is {(isSent ? "open" : "closed")}");
                    }

                    var isAccepted = enforced.Accepts(pod, end, port, protocol);
                    if (isAccepted != (accepts < 0 || (bits & accepts) != 0))
                    {
                        wrong.Enqueue($"{plane.Name}, [{SwitchCombinations.Words(bits)}]: from {end} on {port}/{protocol} is {(isAccepted ? "open" : "closed")}");
                    }
                }
            });
        }

        Assert.True(wrong.IsEmpty, string.Join("\n", wrong.OrderBy(line => line.Length).ThenBy(line => line, StringComparer.Ordinal).Take(20)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Prometheus_and_a_namespace_reach_each_other_exactly_where_it_asks_for_monitoring(string kind)
    {
        var probes = new Probes(Clusters[kind].Cluster, []);
        var enforced = new EnforcedCluster(Lower(kind), Clusters[kind].Planes[0]);
        var wrong = new ConcurrentQueue<string>();
        Parallel.For(0, SwitchCombinations.Count, bits =>
        {
            var pod = probes.Subject(SwitchCombinations.Name(bits));
            var isWanted = SwitchCombinations.Of(bits).AllowMonitoring;
            if (enforced.Connects(probes.Prometheus, pod, 8080) != isWanted || enforced.Connects(pod, probes.Prometheus, 9091) != isWanted)
            {
                wrong.Enqueue(SwitchCombinations.Words(bits));
            }
        });
        Assert.True(wrong.IsEmpty, string.Join("\n", wrong.Take(20)));
    }

    private static LoweredCluster Lower(string kind) => Lowered.GetOrAdd(kind, one =>
    {
        var fleet = SwitchCombinations.Fleet(Clusters[one].Cluster);
        return new FleetLowering(fleet).Lower(fleet.Clusters[0]);
    });

    // What a combination says once the switches that another makes idle are off; both lose to what opens everything.
    private static string Reduced(Network switches, Cluster cluster)
    {
        var isIngressOpen = switches.AllowAllIngress;
        var isEgressOpen = switches.AllowAllEgress;
        bool[] ingress = [switches.AllowNamespaceTraffic, switches.AllowIngressFromCluster, switches.AllowIngressFromPrivate, switches.AllowMonitoring];
        bool[] egress =
        [
            switches.AllowNamespaceTraffic, switches.AllowEgressToCluster, switches.AllowEgressToPrivate, switches.AllowMonitoring,
            switches.AllowApiServer, switches.AllowInternet, switches.AllowWorkloadIdentity && cluster.WorkloadIdentity,
        ];
        return (isIngressOpen ? "all" : string.Join(",", ingress)) + " / " + (isEgressOpen ? "all" : string.Join(",", egress));
    }
}
