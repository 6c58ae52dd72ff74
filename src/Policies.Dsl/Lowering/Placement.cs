using System.Runtime.CompilerServices;
using Policies.Evaluation;

namespace Policies.Lowering;

/// <summary>Which namespaces and modules each cluster has.</summary>
internal sealed class Placement(FleetModel fleet)
{
    private readonly Dictionary<string, ModuleDefinition> modules = fleet.ModuleDefinitions.ToDictionary(module => module.Definition, StringComparer.Ordinal);

    // Without an override on the cluster, the policy is the same everywhere.
    private readonly ConditionalWeakTable<NamespaceDefinition, EffectivePolicy> unchanged = new();

    /// <summary>The versions of modules that a cluster receives, each once, with the member that says it.</summary>
    public IReadOnlyList<Part<ModuleDefinition>> ModulesOf(Cluster cluster, List<Problem> problems)
    {
        var received = new List<Part<ModuleDefinition>>();
        for (var i = 0; i < fleet.Modules.Count; i++)
        {
            var use = fleet.Modules[i];
            var path = $"{fleet.Definition}.Modules[{i}]";
            if (!use.On.Includes(cluster))
            {
                continue;
            }

            var versions = use.Versions.Where(version => version.On.Includes(cluster)).ToList();
            if (versions.Count > 1)
            {
                problems.Add(new(
                    Rules.ConflictingOverrides,
                    path,
                    $"Module {ShortName(use.Module)} would be received as {string.Join(" and ", versions.Select(version => ShortName(version.Module)))} at once; let one group of But cover the cluster"));
            }

            var name = versions.Count > 0 ? versions[0].Module : use.Module;
            if (!modules.TryGetValue(name, out var module))
            {
                problems.Add(new(
                    Rules.DefinitionThrew,
                    path,
                    $"Module '{name}' is none that this project can make; it has to be a class of the project, not abstract, with a constructor without parameters"));
            }
            else if (received.TrueForAll(other => other.Value != module))
            {
                received.Add(new(module, path));
            }
        }

        return received;
    }

    /// <summary>The namespaces of a cluster, under the names of their instances, sorted by name.</summary>
    public IReadOnlyList<PlacedNamespace> NamespacesOf(Cluster cluster, IReadOnlyList<Part<ModuleDefinition>> received, List<Problem> problems)
    {
        var placed = new List<PlacedNamespace>();
        foreach (var module in received)
        {
            foreach (var definition in module.Value.Namespaces)
            {
                Place(definition, module.Value, cluster, placed, problems);
            }
        }

        foreach (var definition in fleet.Namespaces)
        {
            if (definition.On is { } group && group.Includes(cluster))
            {
                Place(definition, null, cluster, placed, problems);
            }
        }

        placed.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name) is not 0 and var byName
            ? byName
            : string.CompareOrdinal(left.Definition.Definition, right.Definition.Definition));
        return WithoutDoubles(placed, cluster, problems);
    }

    /// <summary>What tells instances apart: the name less the definition's own, so that <c>checkout-a</c> meets <c>payments-a</c>.</summary>
    public static string InstanceKey(NamespaceDefinition definition, Instance instance) =>
        instance.Name.StartsWith(definition.Name + "-", StringComparison.Ordinal) ? instance.Name.Substring(definition.Name.Length + 1) : instance.Name;

    // Said once for the namespace, not for each object in it.
    private static List<PlacedNamespace> WithoutDoubles(List<PlacedNamespace> sorted, Cluster cluster, List<Problem> problems)
    {
        var single = new List<PlacedNamespace>(sorted.Count);
        foreach (var placed in sorted)
        {
            if (single.Count > 0 && single[single.Count - 1] is { } other && other.Name == placed.Name)
            {
                problems.Add(new(
                    Rules.ObjectMadeTwice,
                    placed.Definition.Definition,
                    $"Namespace '{placed.Name}' is made twice, by {other.Definition.Definition} and by {placed.Definition.Definition}; rename or narrow one"));
            }
            else
            {
                single.Add(placed);
            }
        }

        return single;
    }

    private static string ShortName(string fullName) => fullName.Substring(fullName.LastIndexOf('.') + 1);

    private void Place(NamespaceDefinition definition, ModuleDefinition? module, Cluster cluster, List<PlacedNamespace> placed, List<Problem> problems)
    {
        var policy = definition.Overrides.Any(change => change.On.Includes(cluster))
            ? Overriding.Of(definition, cluster, problems)
            : unchanged.GetValue(definition, plain => Overriding.Of(plain, (IEnumerable<int>)[], []));
        var instances = definition.Instances.Where(instance => instance.On is null || instance.On.Includes(cluster)).ToList();
        if (instances.Count == 0)
        {
            placed.Add(new() { Definition = definition, Name = definition.Name, Module = module, Policy = policy });
        }

        foreach (var instance in instances)
        {
            placed.Add(new() { Definition = definition, Name = instance.Name, Instance = instance, Module = module, Policy = policy });
        }
    }
}
