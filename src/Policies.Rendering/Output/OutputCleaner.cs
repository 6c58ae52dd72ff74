using Policies.Rendering.Index;

namespace Policies.Rendering.Output;

/// <summary>Takes away what is ours, by what the output says of itself, and leaves everything else.</summary>
public static class OutputCleaner
{
    /// <summary>Removes our files, the folders that this empties, and what builds remember; says how many files went.</summary>
    /// <remarks>What says which files are ours goes last, so that a clean that was ended can be done again.</remarks>
    public static int Clean(OutputOptions options)
    {
        var (tree, index) = (new OutputFolder(options.TreeFolder), new OutputFolder(options.IndexFolder));
        var removed = 0;
        if (Directory.Exists(Path.GetDirectoryName(tree.Current)))
        {
            using var held = OutputLock.Take(tree.Current, options.LockWait);
            tree.Recover();
            index.Recover();
            removed = CleanTree(tree) + CleanIndex(index);
        }

        CleanState(options.StateFolder);
        File.Delete(OutputLock.FileOf(tree.Current));
        return removed;
    }

    private static int CleanTree(OutputFolder tree)
    {
        var removed = 0;
        if (Directory.Exists(tree.Current))
        {
            foreach (var (cluster, _) in FolderListing.TopOf(tree.Current).Where(entry => entry.Kind == EntryKind.Folder))
            {
                var folder = tree.PathOf(cluster);
                removed += Remove(folder, Listed(Path.Combine(folder, Inventory.FilePath), utf8 => Inventory.Read(utf8).Files.Select(file => file.Path)), Inventory.FilePath);
            }

            RemoveIfEmpty(tree.Current);
        }

        return removed;
    }

    private static int CleanIndex(OutputFolder index) => Directory.Exists(index.Current)
        ? Remove(index.Current, Listed(index.PathOf(FleetIndex.FilePath), utf8 => FleetIndex.Read(utf8).Clusters.Select(cluster => cluster.Index)), FleetIndex.FilePath)
        : 0;

    private static HashSet<string>? Listed(string file, Func<byte[], IEnumerable<string>> read)
    {
        try
        {
            return FoundEntry.KindOf(file) == EntryKind.File ? read(File.ReadAllBytes(file)).ToHashSet(StringComparer.Ordinal) : null;
        }
        catch (IndexFormatException)
        {
            return null;
        }
    }

    // Goes by what is found, not by what is listed: a list that was tampered with reaches nothing outside.
    private static int Remove(string folder, HashSet<string>? listed, string list)
    {
        if (listed is null)
        {
            return 0;
        }

        var removed = 0;
        var found = FolderListing.Of(folder);
        foreach (var path in found.Where(entry => entry.Value.Kind != EntryKind.Folder && listed.Contains(entry.Key)).Select(entry => entry.Key).Append(list))
        {
            File.Delete(Path.Combine(folder, path));
            removed++;
        }

        var ours = listed.Append(list).SelectMany(Parents).ToHashSet(StringComparer.Ordinal);
        foreach (var (path, _) in found.Where(entry => entry.Value.Kind == EntryKind.Folder && ours.Contains(entry.Key)).OrderByDescending(entry => entry.Key.Length))
        {
            RemoveIfEmpty(Path.Combine(folder, path));
        }

        RemoveIfEmpty(folder);
        return removed;
    }

    private static IEnumerable<string> Parents(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            yield return path[..slash];
        }
    }

    private static void RemoveIfEmpty(string folder)
    {
        if (!Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
        }
    }

    private static void CleanState(string folder)
    {
        if (Directory.Exists(folder))
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*.files").Concat(Directory.EnumerateFiles(folder, "*.files.next~")).ToList())
            {
                File.Delete(file);
            }

            RemoveIfEmpty(folder);
        }
    }
}
