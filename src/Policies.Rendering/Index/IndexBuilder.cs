using System.Globalization;
using Policies.Evaluation;
using Policies.Lowering;

namespace Policies.Rendering.Index;

/// <summary>Says what the index holds of a fleet and of its clusters.</summary>
internal sealed class IndexBuilder(FleetModel fleet)
{
    private const string NameInUrl = "{cluster}";

    private readonly WavePlan waves = WavePlan.Of(fleet);

    public ClusterIndex OfCluster(LoweredCluster lowered, string digest, string inventory, IReadOnlyList<IndexedFile> files)
    {
        var cluster = lowered.Cluster.Cluster;
        return new()
        {
            Cluster = cluster.Name,
            Member = lowered.Cluster.MemberPath,
            FormerNames = cluster.FormerNames,
            Engine = cluster.Engine,
            AgentNamespace = cluster.AgentNamespace,
            Traits = [.. cluster.Traits.Select(trait => new IndexedTrait(trait.Type, trait.Name))],
            Environment = fleet.Environments.EnvironmentOf(cluster)?.Name,
            Groups = [.. fleet.Groups.Where(group => group.Group.Includes(cluster)).Select(group => group.MemberPath).Order(StringComparer.Ordinal)],
            Repository = fleet.Repositories is { } target
                ? new(target.Url.Replace(NameInUrl, cluster.Name, StringComparison.Ordinal), target.Branch, target.Folder, target.Author)
                : null,
            Wave = waves.WaveOf(cluster.Name),
            Digest = digest,
            Inventory = inventory,
            Namespaces = [.. lowered.Namespaces.Select(placed => Of(placed, cluster)).OrderBy(placed => placed.Name, StringComparer.Ordinal)],
            Deadlines = Deadlines.Of(lowered),
            Files = files,
        };
    }

    public FleetIndex OfFleet(IEnumerable<IndexedCluster> clusters) => new(
        FleetIndex.CurrentVersion,
        fleet.Definition,
        new(
            [.. fleet.Rollout.Waves.Select(wave => new IndexedWave(wave.Name, wave.On.ToString(), wave.Share.Value, wave.Soak.Seconds))],
            new(fleet.Rollout.Applied.Kind, fleet.Rollout.Applied.Source, fleet.Rollout.Applied.Question, fleet.Rollout.Applied.Arguments),
            fleet.Rollout.MaxUnhealthy,
            [.. fleet.Rollout.Freezes.Select(freeze => new IndexedFreeze(freeze.From.ToString(), freeze.Through.ToString(), freeze.Zone, freeze.Because))]),
        [.. fleet.Retirements.Select(retired => new Leaving(retired.Kind, retired.Name, retired.On.ToString(), retired.Because))],
        Deadlines.Of(fleet),
        [.. clusters.OrderBy(cluster => cluster.Name, StringComparer.Ordinal)],
        fleet.Environments.LowestFirst);

    public int? WaveOf(string cluster) => waves.WaveOf(cluster);

    private static IndexedNamespace Of(PlacedNamespace placed, Cluster cluster) => new(
        placed.Name,
        placed.Definition.Definition,
        placed.Definition.Owner,
        placed.Definition.FormerNames,
        [.. placed.Definition.Workloads.Select(Of)],
        [.. OverridesOn(cluster, placed.Definition)]);

    private static IEnumerable<string> OverridesOn(Cluster cluster, NamespaceDefinition definition) => definition.Overrides
        .Select((change, i) => (change.On, Member: string.Create(CultureInfo.InvariantCulture, $"{definition.PathOf(nameof(definition.Overrides))}[{i}]")))
        .Where(change => change.On.Includes(cluster))
        .Select(change => change.Member);

    private static IndexedWorkload Of(WorkloadDefinition definition)
    {
        var workload = definition.Workload;
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var label in workload.Labels)
        {
            labels[label.Key] = label.Value;
        }

        return new(workload.Name, definition.MemberPath, labels, [.. workload.Ports.Select(Of)], workload.ServiceAccount?.Name, workload.HostNetwork);
    }

    private static IndexedPort Of(Port port) => new(port.Protocol.ToString().ToUpperInvariant(), port.Number, port.Last, port.Name);
}
