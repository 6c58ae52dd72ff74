using Policies.Manifests;
using Policies.Rendering.Index;
using Policies.Verification.Network;

namespace Policies.Cli.Compiled;

/// <summary>Folders that the compiler wrote, with what the index beside them knows; of a folder without an index, nothing more than its files.</summary>
internal sealed class IndexedTree
{
    private const string IndexFolder = "index";

    private readonly Dictionary<string, ClusterIndex> clusters;
    private readonly Dictionary<string, string> members = new(StringComparer.Ordinal);
    private readonly bool isFleet;

    private IndexedTree(Dictionary<string, ClusterIndex> clusters, FleetIndex? fleet, bool isFleet)
    {
        (this.clusters, Fleet, this.isFleet) = (clusters, fleet, isFleet);
        foreach (var (name, index) in clusters)
        {
            foreach (var file in index.Files)
            {
                members.TryAdd(isFleet ? $"{name}/{file.Path}" : file.Path, file.Member);
            }
        }
    }

    /// <summary>What is known of the fleet as a whole; null where that is not at hand.</summary>
    public FleetIndex? Fleet { get; }

    /// <summary>What is known of each cluster, in the order of their names.</summary>
    public IEnumerable<ClusterIndex> Clusters => clusters.OrderBy(cluster => cluster.Key, StringComparer.Ordinal).Select(cluster => cluster.Value);

    /// <summary>The tree that a folder is: that of a fleet, or of one cluster; null where the compiler did not write it, or there is no index beside it.</summary>
    /// <exception cref="CommandFailure">The index cannot be read.</exception>
    public static IndexedTree? At(string path)
    {
        var folders = ClusterFolders(path);
        var (isFleet, beside) = (folders.Count > 0, folders.Count > 0 ? Beside(path) : IsCluster(path) ? Beside(Path.GetDirectoryName(Full(path)) ?? path) : null);
        if (beside is null)
        {
            return null;
        }

        var known = (isFleet ? folders : [path]).Select(Name).Select(name => (name, Index: Cluster(beside, name))).Where(cluster => cluster.Index is not null).ToDictionary(cluster => cluster.name, cluster => cluster.Index!, StringComparer.Ordinal);
        return known.Count == 0 ? null : new(known, Read(Path.Combine(beside, FleetIndex.FilePath), FleetIndex.Read), isFleet);
    }

    /// <summary>The folders of clusters in a folder.</summary>
    public static IReadOnlyList<string> ClusterFolders(string folder) =>
        Directory.Exists(folder) ? [.. Directory.EnumerateDirectories(folder).Where(IsCluster).Order(StringComparer.Ordinal)] : [];

    /// <summary>Whether a folder is that of a cluster.</summary>
    public static bool IsCluster(string folder) => File.Exists(Path.Combine(folder, Inventory.FilePath));

    /// <summary>The workloads that the index beside a cluster's folder knows; none where there is no index.</summary>
    /// <exception cref="CommandFailure">It cannot be read.</exception>
    public static IReadOnlyList<KnownWorkload> WorkloadsOf(string cluster) =>
        IsCluster(cluster) && Path.GetDirectoryName(Full(cluster)) is { } manifests && Cluster(Beside(manifests), Name(cluster)) is { } index ? WorkloadsOf(index) : [];

    /// <summary>The workloads that an index knows.</summary>
    public static IReadOnlyList<KnownWorkload> WorkloadsOf(ClusterIndex index) =>
    [
        .. from placed in index.Namespaces
           from workload in placed.Workloads
           select new KnownWorkload(placed.Name, workload.Name, workload.Labels, [.. workload.Ports.SelectMany(Ports)], workload.ServiceAccount, workload.HostNetwork),
    ];

    /// <summary>The cluster that an object of the tree is for; null where the index does not know it.</summary>
    public ClusterIndex? ClusterOf(Manifest manifest) =>
        isFleet ? clusters.GetValueOrDefault(manifest.File.Split('/')[0]) : clusters.Values.FirstOrDefault();

    /// <summary>The member of a definition that an object of the tree comes from; null where the index does not know it.</summary>
    public string? MemberOf(Manifest manifest) => members.GetValueOrDefault(manifest.File);

    private static string Beside(string manifests) => Path.Combine(Path.GetDirectoryName(Full(manifests)) ?? manifests, IndexFolder);

    private static string Name(string folder) => Path.GetFileName(Full(folder));

    private static string Full(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));

    private static ClusterIndex? Cluster(string index, string name) => Read(Path.Combine(index, ClusterIndex.PathOf(name)), ClusterIndex.Read);

    private static T? Read<T>(string file, IndexReader<T> read)
        where T : class
    {
        if (!File.Exists(file))
        {
            return null;
        }

        try
        {
            return read(File.ReadAllBytes(file));
        }
        catch (Exception e) when (e is IndexFormatException or IOException or UnauthorizedAccessException)
        {
            throw CommandFailure.Unreadable($"'{file}' cannot be read as the index beside the manifests: {e.Message}; compile again, or take it away");
        }
    }

    private static IEnumerable<ContainerPort> Ports(IndexedPort port) =>
        port.Number is { } number ? [new(port.Name, Enum.Parse<Verification.Sets.Protocol>(port.Protocol, ignoreCase: true), number)] : [];

    private delegate T IndexReader<T>(ReadOnlySpan<byte> utf8);
}
