using Policies.Catalogue;
using Policies.Catalogue.Judging;
using Policies.Lowering;
using Policies.Tests.Fleets;

namespace Policies.Tests.Switches;

/// <summary>What the convenient words produce raises nothing, in all 2^11 combinations on each kind of cluster, by every rule and without an exemption; but what opens everything says so.</summary>
public sealed class SwitchFindingsTests
{
    public static TheoryData<string> Kinds => [.. Clusters.Keys];

    private static Dictionary<string, Cluster> Clusters { get; } = new()
    {
        ["GKE Dataplane V2"] = SampleClusters.DataplaneV2,
        ["GKE Calico"] = SampleClusters.GkeCalico,
        ["self-hosted Cilium"] = SampleClusters.Cilium,
        ["GKE Dataplane V2, both families, Cloud DNS"] = SampleClusters.DualStackCloudDns,
        ["self-hosted Calico, both families"] = SampleClusters.OwnCalico,
    };

    private static IReadOnlyList<string> Open { get; } =
    [
        .. Enumerable.Range(0, SwitchCombinations.Count)
            .SelectMany(bits => new[] { nameof(Network.AllowAllIngress), nameof(Network.AllowAllEgress) }
                .Where(name => SwitchCombinations.Words(bits).Split(" + ").Contains(name))
                .Select(name => $"POL1040 {SwitchCombinations.Name(bits)} {name}"))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Build_says_only_what_opens_everything(string kind)
    {
        var fleet = SwitchCombinations.Fleet(Clusters[kind]);
        var report = new Report();
        var judge = new Judge(RuleHosts.Build);
        var exemptions = new ExemptionBook(fleet);
        judge.Fleet(fleet, new(2026, 11, 1), report);
        judge.Cluster(new FleetLowering(fleet).Lower(fleet.Clusters[0]), exemptions, report);
        judge.Exemptions(exemptions, report);
        Assert.Equal(Open, report.Findings.Select(finding => $"{finding.Id} {Said(finding.MemberPath)}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Check_says_only_what_opens_everything(string kind)
    {
        var fleet = SwitchCombinations.Fleet(Clusters[kind]);
        var objects = new FleetLowering(fleet).Lower(fleet.Clusters[0]).Manifests.Select(manifest => new JudgedObject(
            manifest.Object,
            manifest.Object.Kind is "NetworkPolicy" or "CiliumNetworkPolicy" ? ObjectOrigin.Switch : ObjectOrigin.Written,
            manifest,
            namesNamespace: true));
        var judge = new ObjectJudge(RuleHosts.Check, RuleCatalogue.All);
        foreach (var extent in new[] { ScopeExtent.Part, ScopeExtent.Complete })
        {
            var found = judge.Judge(new ObjectScope([.. objects], null, extent));
            Assert.Equal(
                Open,
                found.Select(finding => $"{finding.Rule.Id.Id} {Said(((Manifest)finding.Subject.Source).MemberPath)}").Order(StringComparer.Ordinal));
        }
    }

    // Tests.c0512.Network.AllowAllIngress
    private static string Said(string memberPath) => $"{memberPath.Split('.')[1]} {memberPath.Split('.')[^1]}";
}
