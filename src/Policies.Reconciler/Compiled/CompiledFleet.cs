using System.Collections.Concurrent;
using System.Security.Cryptography;
using Policies.Rendering.Index;

namespace Policies.Reconciler.Compiled;

/// <summary>A compiled fleet: the index, and the folders of its clusters.</summary>
public sealed class CompiledFleet
{
    private readonly Func<CompiledCluster, CompiledTree> treeOf;

    /// <summary>Takes what was read, and what gives the tree of a cluster.</summary>
    public CompiledFleet(FleetIndex index, IReadOnlyList<CompiledCluster> clusters, Func<CompiledCluster, CompiledTree> treeOf) =>
        (Index, Clusters, Names, this.treeOf) = (index, clusters, [.. clusters.Select(cluster => cluster.Name)], treeOf);

    /// <summary>What is known of the fleet as a whole.</summary>
    public FleetIndex Index { get; }

    /// <summary>Its clusters, sorted by name.</summary>
    public IReadOnlyList<CompiledCluster> Clusters { get; }

    /// <summary>Their names, in the same order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Reads the index; the trees are read when they are needed.</summary>
    /// <exception cref="CompiledException">Something is missing, or not what was compiled.</exception>
    public static CompiledFleet Read(string manifests, string index)
    {
        // Clusters have most of their files in common, and each is kept once.
        var known = new ConcurrentDictionary<InventoryFile, CompiledFile>();
        var path = Path.Combine(index, FleetIndex.FilePath);
        var fleet = Parse(path, () => FleetIndex.Read(Bytes(path)));
        return new(
            fleet,
            [.. fleet.Clusters.Select(line => new CompiledCluster(line, Cluster(index, line)))],
            cluster => CompiledTree.Read(Path.Combine(manifests, cluster.Name), cluster.Index.Inventory, known));
    }

    /// <summary>The tree of a cluster.</summary>
    /// <exception cref="CompiledException">Something is missing, or not what was compiled.</exception>
    public CompiledTree TreeOf(CompiledCluster cluster) => treeOf(cluster);

    private static ClusterIndex Cluster(string index, IndexedCluster line)
    {
        var path = Path.Combine(index, line.Index);
        var bytes = Bytes(path);
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == line.Sha256
            ? Parse(path, () => ClusterIndex.Read(bytes)) with { Files = [] } // which of them came from what matters to nobody here
            : throw new CompiledException($"{path} is not the one of index.json. Build the fleet again.");
    }

    private static T Parse<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (IndexFormatException e)
        {
            throw new CompiledException($"{path} cannot be read: {e.Message}", e);
        }
    }

    private static byte[] Bytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CompiledException($"{path} cannot be read: {e.Message} Build the fleet first: dotnet build.", e);
        }
    }
}
