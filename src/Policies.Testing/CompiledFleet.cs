using System.Reflection;
using Policies.Rendering.Index;

namespace Policies.Testing;

/// <summary>A fleet as it was compiled: what tests of policy speak of.</summary>
public sealed class CompiledFleet
{
    private CompiledFleet(IReadOnlyList<CompiledCluster> clusters) => Clusters = clusters;

    /// <summary>Every cluster, sorted by name.</summary>
    public IReadOnlyList<CompiledCluster> Clusters { get; }

    /// <summary>The fleet of a project that the test project references; building the one has built the other.</summary>
    /// <exception cref="InvalidOperationException">Nothing says where it was compiled to, or it is not there.</exception>
    public static CompiledFleet Of<TFleet>()
        where TFleet : FleetDefinition
    {
        var tests = Assembly.GetCallingAssembly();
        var project = typeof(TFleet).Assembly;
        var name = project.GetName().Name!;
        var said = tests.GetCustomAttributes<AssemblyMetadataAttribute>().ToLookup(metadata => metadata.Key, metadata => metadata.Value);
        return said[$"Policies.Fleet.{name}"].FirstOrDefault() is { } manifests && said[$"Policies.Index.{name}"].FirstOrDefault() is { } index
            ? Load(manifests, index, project)
            : throw new InvalidOperationException($"Nothing says where '{name}' was compiled to; reference Policies.Testing and the project of '{typeof(TFleet).Name}' from '{tests.GetName().Name}'.");
    }

    /// <summary>A fleet by the folders of its manifests and of its index.</summary>
    /// <param name="manifests">The folder with one folder a cluster.</param>
    /// <param name="index">The folder of <c>index.json</c>.</param>
    /// <param name="project">The assembly of the definitions, for the lines at which they stand; null where they are not at hand.</param>
    /// <exception cref="InvalidOperationException">There is no compiled fleet.</exception>
    public static CompiledFleet Load(string manifests, string index, Assembly? project = null)
    {
        var file = Path.Combine(index, FleetIndex.FilePath);
        if (!File.Exists(file))
        {
            throw new InvalidOperationException($"There is no compiled fleet: '{file}' is missing; build the policy project.");
        }

        var fleet = FleetIndex.Read(File.ReadAllBytes(file));
        var lines = project is null ? null : new SourceLines(project);
        return new(
        [
            .. fleet.Clusters.Select(cluster => new CompiledCluster(
                ClusterIndex.Read(File.ReadAllBytes(Path.Combine(index, cluster.Index))),
                Path.Combine(manifests, cluster.Name),
                lines)),
        ]);
    }

    /// <summary>The clusters that have all of some traits.</summary>
    /// <exception cref="PolicyTestException">There is none, so that nothing could be tested.</exception>
    public IReadOnlyList<CompiledCluster> Where(params Enum[] traits)
    {
        IReadOnlyList<CompiledCluster> found = [.. Clusters.Where(cluster => Array.TrueForAll(traits, cluster.Is))];
        return found.Count > 0 ? found : throw new PolicyTestException($"No cluster is {string.Join(" and ", traits.Select(trait => $"{trait.GetType().Name}.{trait}"))}, so that nothing is tested.");
    }

    /// <summary>The clusters that have a namespace.</summary>
    /// <exception cref="PolicyTestException">There is none, so that nothing could be tested.</exception>
    public IReadOnlyList<CompiledCluster> With<TNamespace>()
        where TNamespace : NamespacePolicy
    {
        IReadOnlyList<CompiledCluster> found = [.. Clusters.Where(cluster => cluster.Has<TNamespace>())];
        return found.Count > 0 ? found : throw new PolicyTestException($"No cluster has {typeof(TNamespace).Name}, so that nothing is tested.");
    }
}
