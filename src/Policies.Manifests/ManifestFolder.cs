namespace Policies.Manifests;

/// <summary>The files below a folder that may hold manifests, and what is said of the others.</summary>
internal sealed class ManifestFolder
{
    private static readonly string[] Endings = [".yaml", ".yml", ".json"];

    // Everything is looked at; what cannot be opened is a fault, and is not passed over in silence.
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    private readonly string root;
    private readonly List<string> files = [];
    private readonly List<ManifestFault> faults = [];
    private readonly List<SkippedDocument> skipped = [];

    /// <summary>Looks through a folder. What begins with a dot is hidden; a link is not followed, for it may lead anywhere, and back.</summary>
    public ManifestFolder(string root)
    {
        this.root = root;
        var folders = new Stack<string>([""]);
        while (folders.TryPop(out var folder))
        {
            try
            {
                foreach (var entry in new DirectoryInfo(PathOf(folder)).EnumerateFileSystemInfos("*", Everything))
                {
                    Look(entry, folder.Length == 0 ? entry.Name : $"{folder}/{entry.Name}", folders);
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                faults.Add(new(folder.Length == 0 ? "." : folder, 0, $"The folder cannot be read: {e.Message}"));
            }
        }

        files.Sort(StringComparer.Ordinal);
        skipped.Sort((one, other) => string.CompareOrdinal(one.File, other.File));
        faults.Sort((one, other) => string.CompareOrdinal(one.File, other.File));
    }

    /// <summary>Files, named from the folder with forward slashes, in the order of their names.</summary>
    public IReadOnlyList<string> Files => files;

    /// <summary>What cannot be looked into.</summary>
    public IReadOnlyList<ManifestFault> Faults => faults;

    /// <summary>Links that look like manifests or folders of them.</summary>
    public IReadOnlyList<SkippedDocument> Skipped => skipped;

    /// <summary>Where a file is.</summary>
    public string PathOf(string file) => Path.Combine(root, file);

    private void Look(FileSystemInfo entry, string name, Stack<string> folders)
    {
        if (entry.Name.StartsWith('.'))
        {
            return;
        }

        var isFolder = entry is DirectoryInfo;
        var isManifest = Endings.Contains(entry.Extension, StringComparer.OrdinalIgnoreCase) || entry.Name == "Kustomization";
        if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
        {
            if (isFolder || isManifest)
            {
                skipped.Add(new(name, 0, "a link, which is not followed; name what it points at"));
            }
        }
        else if (isFolder)
        {
            folders.Push(name);
        }
        else if (isManifest && entry is FileInfo { Length: > 0 })
        {
            // Pipes and devices are 0 bytes long, and opening one could wait for ever.
            files.Add(name);
        }
    }
}
