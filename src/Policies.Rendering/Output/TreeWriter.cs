using System.Collections.Concurrent;
using System.Security.Cryptography;
using Policies.Evaluation;
using Policies.Lowering;
using Policies.Rendering.Index;

namespace Policies.Rendering.Output;

/// <summary>Writes the trees of all clusters and the index beside them: complete or not at all.</summary>
/// <remarks>
/// Clusters are added one by one, from any thread; what differs is written beside the output. <see cref="Commit"/> then puts
/// all of it in place. Until then, and where anything stands in the way, the output stays as it was.
/// </remarks>
public sealed class TreeWriter : IDisposable
{
    private readonly OutputOptions options;
    private readonly OutputLock held;
    private readonly OutputFolder tree;
    private readonly OutputFolder index;
    private readonly IndexBuilder builder;
    private readonly ManifestRenderer renderer = new();
    private readonly ConcurrentDictionary<string, bool> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, FolderOutcome> outcomes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> indexFiles = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, OutputFingerprint> fingerprints = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<OutputConflict> conflicts = [];
    private readonly ConcurrentBag<IndexedCluster> clusters = [];

    private TreeWriter(FleetModel fleet, OutputOptions options, OutputLock held, OutputFolder tree, OutputFolder index)
    {
        (this.options, this.held, this.tree, this.index) = (options, held, tree, index);
        builder = new(fleet);
    }

    /// <summary>Waits for other builds, and puts in order what one that was ended left behind.</summary>
    /// <exception cref="OutputBusyException">Another build takes too long.</exception>
    public static TreeWriter Open(FleetModel fleet, OutputOptions options)
    {
        var tree = new OutputFolder(options.TreeFolder);
        var index = new OutputFolder(options.IndexFolder);
        if (IsWithin(tree.Current, index.Current) || IsWithin(index.Current, tree.Current))
        {
            throw new ArgumentException($"'{index.Current}' and '{tree.Current}' lie within each other.", nameof(options));
        }

        var held = OutputLock.Take(tree.Current, options.LockWait);
        try
        {
            tree.Recover();
            index.Recover();
            Directory.CreateDirectory(options.StateFolder);
            return new(fleet, options, held, tree, index);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Writes a whole fleet, several clusters at a time.</summary>
    public static WriteResult Write(FleetModel fleet, Func<ClusterDefinition, LoweredCluster> lower, OutputOptions options)
    {
        using var writer = Open(fleet, options);
        Parallel.ForEach(
            Partitioner.Create(fleet.Clusters, EnumerablePartitionerOptions.NoBuffering),
            new() { MaxDegreeOfParallelism = options.Workers },
            cluster => writer.Add(lower(cluster)));
        return writer.Commit();
    }

    /// <summary>Adds a cluster; from any thread, each cluster once.</summary>
    /// <exception cref="Yaml.UnwritableTreeException">An object holds what no file can say.</exception>
    public void Add(LoweredCluster lowered)
    {
        var name = SafePath.Checked(lowered.Cluster.Cluster.Name);
        if (name.Contains('/', StringComparison.Ordinal) || !names.TryAdd(name, true))
        {
            throw new InvalidOperationException($"'{name}' is no name of a folder, or there are two clusters of that name.");
        }

        var wanted = ClusterTree.Of(lowered, renderer, builder);
        var folder = new ClusterFolder(tree, name, KnownFiles.Load(StateOf(name), tree.Current));
        var outcome = folder.Bring(wanted.Files);
        outcomes[name] = outcome;
        if (folder.Fingerprint is { } fingerprint)
        {
            fingerprints[name] = fingerprint;
        }

        if (outcome.IsChanged)
        {
            folder.Left.Save(NextStateOf(name), tree.Current);
        }
        else if (folder.HadToRead && outcome.Conflicts.Count == 0)
        {
            folder.Left.Save(StateOf(name), tree.Current);
        }

        var sha256 = PutIndex(ClusterIndex.PathOf(name), lowered.Cluster.MemberPath, wanted.Index.ToText(wanted.IndexLines).Span);
        clusters.Add(new(name, ClusterIndex.PathOf(name), sha256, wanted.Digest, lowered.Manifests.Count, wanted.Index.Wave));
    }

    /// <summary>Puts everything in place in one step; where something stands in the way, changes nothing and says what.</summary>
    public WriteResult Commit()
    {
        var fleet = builder.OfFleet(clusters);
        _ = PutIndex(FleetIndex.FilePath, fleet.Fleet, fleet.ToText().Span);
        if (OtherFleet(fleet.Fleet) is { } other)
        {
            conflicts.Add(new(
                index.PathOf(FleetIndex.FilePath),
                fleet.Fleet,
                $"'{tree.Current}' holds the clusters of another fleet, {other}, which would go; set PoliciesOutputPath of one of the two, or remove the folder"));
        }

        var found = outcomes.Values.SelectMany(outcome => outcome.Conflicts).Concat(conflicts).OrderBy(conflict => conflict.Path, StringComparer.Ordinal).ToList();
        var unchanged = outcomes.Values.Sum(outcome => outcome.Unchanged);
        if (found.Count > 0)
        {
            return new(clusters.Count, fleet.Clusters.Sum(cluster => cluster.Manifests), 0, 0, unchanged, "", found);
        }

        var removed = outcomes.Values.Sum(outcome => outcome.Removed) + Finish();
        PutInPlace();
        return new(clusters.Count, fleet.Clusters.Sum(cluster => cluster.Manifests), outcomes.Values.Sum(outcome => outcome.Written), removed, unchanged, Fingerprint(), []);
    }

    /// <summary>Lets others write; what was not committed is gone.</summary>
    public void Dispose()
    {
        tree.Abandon();
        index.Abandon();
        renderer.Dispose();
        held.Dispose();
    }

    // Two projects that write to one folder would take away each other's clusters; one whose class was renamed has been here before.
    private string? OtherFleet(string fleet)
    {
        var path = index.PathOf(FleetIndex.FilePath);
        if (indexFiles[FleetIndex.FilePath] || !File.Exists(path) || Directory.EnumerateFiles(options.StateFolder, "*.files").Any(state => KnownFiles.Load(state, tree.Current).Count > 0))
        {
            return null;
        }

        try
        {
            var there = FleetIndex.Read(File.ReadAllBytes(path));
            return there.Fleet == fleet ? null : there.Fleet;
        }
        catch (IndexFormatException)
        {
            return null;
        }
    }

    private static bool IsWithin(string inner, string outer) =>
        inner == outer || inner.StartsWith(outer + Path.DirectorySeparatorChar, StringComparison.OrdinalIgnoreCase);

    private string StateOf(string cluster) => Path.Combine(options.StateFolder, cluster + ".files");

    private string NextStateOf(string cluster) => StateOf(cluster) + ".next~";

    private string PutIndex(string path, string member, ReadOnlySpan<byte> bytes)
    {
        var file = index.PathOf(path);
        var kind = FoundEntry.KindOf(file);
        indexFiles.TryAdd(path, true);
        if (kind == EntryKind.Folder)
        {
            conflicts.Add(new(file, member, $"'{file}' is a folder where a file of the index has to go; move it"));
        }
        else if (kind != EntryKind.File || !OwnFile.Holds(file, new(kind, new FileInfo(file).Length, 0), bytes))
        {
            index.MakeFolder(path.LastIndexOf('/') is var slash and > 0 ? path[..slash] : "");
            index.Write(path, bytes);
            indexFiles[path] = false;
        }

        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    // What no cluster of the fleet has: clusters that left, and everything that is not ours.
    private int Finish()
    {
        var removed = 0;
        var others = new List<(string Name, EntryKind Kind)>();
        if (FoundEntry.KindOf(tree.Current) == EntryKind.Folder)
        {
            foreach (var (name, kind) in FolderListing.TopOf(tree.Current).Where(entry => !outcomes.ContainsKey(entry.Name)))
            {
                if (kind == EntryKind.Folder && new ClusterFolder(tree, name, KnownFiles.Load(StateOf(name), tree.Current)).Empty(out var files))
                {
                    removed += files;
                    File.Delete(StateOf(name));
                }
                else
                {
                    others.Add((name, kind));
                }
            }
        }

        if (tree.HasBegun)
        {
            others.AddRange(outcomes.Where(outcome => !outcome.Value.IsChanged).Select(outcome => (outcome.Key, EntryKind.Folder)));
            Parallel.ForEach(others, new() { MaxDegreeOfParallelism = options.Workers }, other => tree.Carry(other.Name, other.Kind));
        }

        FinishIndex();
        return removed;
    }

    private void FinishIndex()
    {
        if (FoundEntry.KindOf(index.Current) != EntryKind.Folder)
        {
            return;
        }

        var ours = IndexedBefore();
        var found = FolderListing.Of(index.Current);

        // Where the index of the fleet was lost, those of its clusters say themselves whose they are.
        ours.UnionWith(found
            .Where(entry => entry.Value.Kind == EntryKind.File && entry.Key.StartsWith(ClusterIndex.Folder + "/", StringComparison.Ordinal) && !indexFiles.ContainsKey(entry.Key))
            .Select(entry => entry.Key)
            .Where(path => OwnFile.SaysSo(index.PathOf(path)))
            .ToList());
        foreach (var path in found.Keys.Where(path => ours.Contains(path) && !indexFiles.ContainsKey(path)))
        {
            index.Drop(path);
        }

        if (index.HasBegun)
        {
            foreach (var (path, entry) in found)
            {
                if (indexFiles.TryGetValue(path, out var isSame) ? isSame : !ours.Contains(path))
                {
                    Keep(path, entry.Kind);
                }
            }
        }
    }

    private void Keep(string path, EntryKind kind)
    {
        if (kind != EntryKind.Folder)
        {
            index.Carry(path, kind);
        }
        else if (path != ClusterIndex.Folder)
        {
            index.MakeFolder(path);
        }
    }

    private HashSet<string> IndexedBefore()
    {
        if (indexFiles.GetValueOrDefault(FleetIndex.FilePath))
        {
            return [.. clusters.Select(cluster => cluster.Index)];
        }

        try
        {
            var file = index.PathOf(FleetIndex.FilePath);
            return File.Exists(file) ? [.. FleetIndex.Read(File.ReadAllBytes(file)).Clusters.Select(cluster => cluster.Index)] : [];
        }
        catch (IndexFormatException)
        {
            return [];
        }
    }

    // What was just written is known; only where something is not ours does one have to look.
    private string Fingerprint()
    {
        if (FoundEntry.KindOf(tree.Current) != EntryKind.Folder || FolderListing.TopOf(tree.Current).Exists(entry => !fingerprints.ContainsKey(entry.Name)))
        {
            return OutputFingerprint.Of(tree.Current, index.Current);
        }

        var fingerprint = new OutputFingerprint();
        fingerprint.AddFolder(0, "");
        foreach (var cluster in fingerprints.Values)
        {
            fingerprint.Add(cluster);
        }

        fingerprint.AddFound(1, index.Current);
        return fingerprint.ToString();
    }

    private void PutInPlace()
    {
        var (treeChanges, indexChanges) = (tree.HasBegun, index.HasBegun);
        if (treeChanges)
        {
            tree.Swap();
        }

        if (indexChanges)
        {
            index.Swap();
        }

        foreach (var name in outcomes.Where(outcome => outcome.Value.IsChanged).Select(outcome => outcome.Key))
        {
            File.Move(NextStateOf(name), StateOf(name), overwrite: true);
        }

        tree.RemoveOld();
        index.RemoveOld();
    }
}
