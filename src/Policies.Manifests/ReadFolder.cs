using Policies.Manifests.Kustomizations;

namespace Policies.Manifests;

/// <summary>The files of a folder, read, and those outside of it that its kustomizations name; by their paths from the root of the repository.</summary>
internal sealed class ReadFolder
{
    private readonly string path;
    private readonly string root;
    private readonly string within;
    private readonly ReadLimits limits;
    private readonly SortedDictionary<string, ManifestSet> sets = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, KustomizationSettings> kustomizations = new(StringComparer.Ordinal);
    private readonly HashSet<string> named = new(StringComparer.Ordinal);
    private readonly List<SkippedDocument> skipped;

    /// <summary>Reads a folder.</summary>
    public ReadFolder(string path, ManifestFolder folder, ReadLimits limits)
    {
        (this.path, this.limits) = (Path.GetFullPath(path), limits);
        root = RepositoryOf(this.path) ?? Path.GetPathRoot(this.path)!;
        within = Path.GetRelativePath(root, this.path).Replace('\\', '/') is var inner and not "." ? inner : "";

        Faults = folder.Faults;
        skipped = [.. folder.Skipped];
        var foreign = new ForeignFiles(folder, limits, isBuilt: true);
        var own = new List<string>();
        foreach (var file in folder.Files)
        {
            named.Add(KustomizationBuilder.Join(within, file));
            if (foreign.Reason(file) is { } reason)
            {
                skipped.Add(new(file, 1, reason));
            }
            else
            {
                own.Add(file);
            }
        }

        foreach (var collected in ReadAhead.Of(own, file => FileText.OfFile(folder.PathOf(file), limits), file => file, limits))
        {
            Keep(KustomizationBuilder.Join(within, collected.File), collected);
        }

        Sets = new SortedDictionary<string, ManifestSet>(sets, StringComparer.Ordinal);
        Kustomizations = [.. kustomizations.Keys];
        Follow([.. kustomizations]);
        Tree = new(named, Bytes, new(sets, StringComparer.Ordinal));
    }

    /// <summary>What cannot be looked into.</summary>
    public IReadOnlyList<ManifestFault> Faults { get; }

    /// <summary>What is no object by itself, and was not read.</summary>
    public IReadOnlyList<SkippedDocument> Skipped => skipped;

    /// <summary>What is in each file of the folder itself.</summary>
    public IReadOnlyDictionary<string, ManifestSet> Sets { get; }

    /// <summary>The folders with a kustomization, in the folder itself.</summary>
    public IReadOnlyList<string> Kustomizations { get; }

    /// <summary>Everything that was read or is named.</summary>
    public FileTree Tree { get; }

    /// <summary>The file of a folder's kustomization.</summary>
    public string FileOf(string folder) => kustomizations[folder].File;

    /// <summary>Whether a file is that of a kustomization.</summary>
    public bool IsKustomization(string file) => kustomizations.TryGetValue(FolderOf(file), out var settings) && settings.File == file;

    /// <summary>Whether a kustomization is only a part of others.</summary>
    public bool IsComponent(string folder) => kustomizations[folder].Text("kind") == "Component";

    /// <summary>Whether a kustomization changes nothing of what it names.</summary>
    public bool OnlyNames(string folder) => kustomizations[folder].OnlyNames;

    /// <summary>The folders whose kustomizations one includes.</summary>
    public IEnumerable<string> Includes(string folder) => kustomizations[folder].Named
        .Select(said => FileTree.Resolve(folder, said))
        .OfType<string>()
        .Where(kustomizations.ContainsKey);

    /// <summary>How a person who named the folder would name a file or folder.</summary>
    public string NameOf(string file) =>
        within.Length == 0 ? file
        : file.StartsWith($"{within}/", StringComparison.Ordinal) ? file[(within.Length + 1)..]
        : Path.GetRelativePath(path, DiskPath(file)).Replace('\\', '/');

    // A kustomization may name what lies beside the folder, up to the root of the repository.
    private static string? RepositoryOf(string path)
    {
        for (var folder = path; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.Exists(Path.Combine(folder, ".git")))
            {
                return folder;
            }
        }

        return null;
    }

    private static string FolderOf(string file) => file.LastIndexOf('/') is var slash and >= 0 ? file[..slash] : "";

    private string DiskPath(string file) => Path.Combine(root, file);

    private void Keep(string file, FileCollector collected)
    {
        named.Add(file);
        sets[file] = collected.Result;
        if (collected.Kustomizations is [var settings] && KustomizationBuilder.FileNames.Contains(file[(file.LastIndexOf('/') + 1)..]))
        {
            kustomizations.TryAdd(FolderOf(file), new(settings, file));
        }
    }

    private void Follow(IEnumerable<KeyValuePair<string, KustomizationSettings>> found)
    {
        var open = new Queue<KeyValuePair<string, KustomizationSettings>>(found);
        while (open.TryDequeue(out var kustomization))
        {
            var (folder, settings) = kustomization;
            foreach (var said in settings.Named.Where(said => !KustomizationBuilder.IsRemote(said)))
            {
                if (FileTree.Resolve(folder, said) is not { } target)
                {
                    continue;
                }

                foreach (var file in Directory.Exists(DiskPath(target)) ? KustomizationBuilder.FileNames.Select(name => KustomizationBuilder.Join(target, name)) : [target])
                {
                    if (!named.Contains(file) && new FileInfo(DiskPath(file)) is { Exists: true, LinkTarget: null })
                    {
                        Keep(file, FileCollector.OfFile(DiskPath(file), NameOf(file), limits));
                        if (IsKustomization(file))
                        {
                            open.Enqueue(new(target, kustomizations[target]));
                        }
                    }
                }
            }
        }
    }

    private ReadOnlyMemory<byte> Bytes(string file)
    {
        try
        {
            var info = new FileInfo(DiskPath(file));
            return info.Length <= limits.FileBytes ? File.ReadAllBytes(info.FullName) : throw new FormatException($"it has more than {limits.FileBytes >> 20} MiB");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FormatException(e.Message, e);
        }
    }
}
