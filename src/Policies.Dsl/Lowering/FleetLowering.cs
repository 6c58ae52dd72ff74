using Policies.Evaluation;

namespace Policies.Lowering;

/// <summary>Turns what a fleet's definitions say into Kubernetes objects, cluster by cluster; a pure function, safe to call from several threads.</summary>
public sealed class FleetLowering(FleetModel fleet)
{
    private readonly ManifestCache cache = new();
    private readonly Placement placement = new(fleet);

    /// <summary>Everything that the fleet says of one cluster.</summary>
    public LoweredCluster Lower(ClusterDefinition cluster)
    {
        var problems = new List<Problem>();
        var modules = placement.ModulesOf(cluster.Cluster, problems);
        var scope = new ClusterScope(fleet, cluster, placement.NamespacesOf(cluster.Cluster, modules, problems), modules, cache, new(cluster, fleet.PrivateRanges));
        scope.Problems.AddRange(problems);
        return Lower(scope);
    }

    /// <summary>Everything of a cluster whose namespaces and modules are known.</summary>
    internal static LoweredCluster Lower(ClusterScope scope)
    {
        var namespaces = new NamespaceLowering(scope);
        var switches = new SwitchLowering(scope);
        var flows = new FlowLowering(scope);
        var policies = new PolicyLowering(scope);
        var access = new AccessLowering(scope);
        var raw = new RawLowering(scope);
        var releases = new ReleaseLowering(scope);

        new ValuesLowering(scope).Lower();
        foreach (var placed in scope.Namespaces)
        {
            namespaces.Lower(placed);
            switches.Lower(placed);
            flows.Lower(placed);
            policies.Lower(placed);
            access.Lower(placed);
            raw.Lower(placed);
            for (var i = 0; i < placed.Definition.Releases.Count; i++)
            {
                releases.Lower(placed.Definition.Releases[i], placed.Name, placed.Definition.Definition, $"{placed.Definition.PathOf(nameof(NamespacePolicy.Releases))}[{i}]");
            }
        }

        flows.LowerScraping();
        foreach (var module in scope.Modules)
        {
            access.Lower(module.Value);
            raw.Lower(module.Value);
            var only = scope.Namespaces.Where(placed => placed.Module == module.Value).ToList();
            for (var i = 0; i < module.Value.Releases.Count; i++)
            {
                releases.Lower(module.Value.Releases[i], only.Count == 1 ? only[0].Name : null, module.Value.Definition, $"{module.Value.PathOf(nameof(Module.Releases))}[{i}]");
            }
        }

        releases.LowerProject();
        return new()
        {
            Cluster = scope.Definition,
            Manifests = scope.Manifests.Finish(),
            Namespaces = scope.Namespaces,
            Modules = [.. scope.Modules.Select(module => module.Value)],
            Problems = scope.Problems,
        };
    }
}
