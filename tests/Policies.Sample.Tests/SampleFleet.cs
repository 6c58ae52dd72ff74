using Policies.Evaluation;
using Policies.Lowering;

namespace Policies.Sample.Tests;

/// <summary>The fleet of <c>policies/</c>, read and lowered once for all tests.</summary>
internal static class SampleFleet
{
    private static readonly Lazy<FleetReading> Reader = new(() => FleetReader.Read(typeof(Acme.Policies.Fleet).Assembly));

    private static readonly Lazy<IReadOnlyList<LoweredCluster>> Lowering = new(() =>
    {
        var lowering = new FleetLowering(Model);
        return [.. Model.Clusters.Select(lowering.Lower)];
    });

    public static FleetReading Reading => Reader.Value;

    public static FleetModel Model => Reading.Fleet;

    public static IEnumerable<Cluster> Clusters => Model.Clusters.Select(cluster => cluster.Cluster);

    public static IReadOnlyList<LoweredCluster> Lowered => Lowering.Value;

    /// <summary>Each object once, however many clusters share it.</summary>
    public static IEnumerable<Manifest> Manifests => Lowered.SelectMany(cluster => cluster.Manifests).Distinct();

    /// <summary>Each namespace class once, of modules and found.</summary>
    public static IReadOnlyList<NamespaceDefinition> Namespaces { get; } =
    [
        .. Model.ModuleDefinitions.SelectMany(module => module.Namespaces)
            .Concat(Model.Namespaces)
            .DistinctBy(definition => definition.Definition),
    ];

    /// <summary>What namespaces and their overrides say of the network.</summary>
    public static IEnumerable<Network> Networks =>
        Namespaces.SelectMany(definition => definition.Overrides.Select(change => change.Network).OfType<Network>().Prepend(definition.Network));

    public static IEnumerable<Flow> Flows => Networks.SelectMany(network => network.Flows);

    public static IEnumerable<NetworkPolicy> Policies => Networks.SelectMany(network => network.Policies);

    /// <summary>Every right of every role, within namespaces and over whole clusters.</summary>
    public static IEnumerable<Right> Rights => Roles.SelectMany(role => role.Rules).Concat(ClusterRoles.SelectMany(role => role.Rules));

    public static IEnumerable<Role> Roles =>
        Namespaces.SelectMany(definition => definition.Roles.Concat(definition.Overrides.SelectMany(change => change.Roles)));

    public static IEnumerable<ClusterRole> ClusterRoles => Model.ModuleDefinitions.SelectMany(module => module.ClusterRoles).DistinctBy(role => role.Name);

    public static IEnumerable<ServiceAccount> ServiceAccounts =>
        Namespaces.SelectMany(definition => definition.ServiceAccounts.Concat(definition.Workloads.Select(found => found.Workload.ServiceAccount).OfType<ServiceAccount>()));
}
