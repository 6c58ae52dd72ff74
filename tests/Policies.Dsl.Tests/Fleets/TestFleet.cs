using Policies.Evaluation;
using Policies.Lowering;

namespace Policies.Tests.Fleets;

/// <summary>Small fleets written as classes nested in one, on clusters that a test chooses.</summary>
internal static class TestFleet
{
    /// <summary>The fleet that a class and those nested in it say, on other clusters than they say.</summary>
    public static FleetModel Of(Type definitions, params Cluster[] clusters)
    {
        var reading = FleetReader.Read(definitions);
        Assert.Empty(reading.Problems);
        return reading.Fleet.On(clusters);
    }

    public static FleetModel On(this FleetModel fleet, params Cluster[] clusters) => new()
    {
        Definition = fleet.Definition,
        Environments = fleet.Environments,
        Modules = fleet.Modules,
        Rollout = fleet.Rollout,
        Repositories = fleet.Repositories,
        Retirements = fleet.Retirements,
        PrivateRanges = fleet.PrivateRanges,
        Exemptions = fleet.Exemptions,
        Clusters = [.. clusters.Select(cluster => new ClusterDefinition("Tests.Clusters." + cluster.Name, cluster))],
        ModuleDefinitions = fleet.ModuleDefinitions,
        Namespaces = fleet.Namespaces,
        Groups = fleet.Groups,
        Checks = fleet.Checks,
    };

    /// <summary>What a fleet of classes gives on one cluster.</summary>
    public static LoweredCluster Lower(Type definitions, Cluster cluster)
    {
        var fleet = Of(definitions, cluster);
        return new FleetLowering(fleet).Lower(fleet.Clusters[0]);
    }

    /// <summary>A fleet of namespaces that are all on one cluster, which a test makes by hand.</summary>
    public static LoweredCluster Lower(Cluster cluster, params NamespaceDefinition[] namespaces)
    {
        var fleet = new FleetModel { Definition = "Tests.Fleet", Clusters = [new("Tests.Clusters.One", cluster)], Namespaces = namespaces };
        return new FleetLowering(fleet).Lower(fleet.Clusters[0]);
    }
}
