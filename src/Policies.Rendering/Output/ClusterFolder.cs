using Policies.Rendering.Index;

namespace Policies.Rendering.Output;

/// <summary>One cluster's folder: what it is to hold against what it holds.</summary>
internal sealed class ClusterFolder(OutputFolder output, string name, KnownFiles known)
{
    private readonly List<OutputConflict> conflicts = [];
    private KnownFiles left = new();
    private Dictionary<string, FoundEntry> found = [];
    private HashSet<string>? inventory;

    /// <summary>Every file as it will be once the output is in place.</summary>
    public KnownFiles Left => left;

    /// <summary>Whether what was known was not enough, so that files were read.</summary>
    public bool HadToRead { get; private set; }

    /// <summary>The folder as it will be; null where it holds what is not ours, so that one has to look.</summary>
    public OutputFingerprint? Fingerprint { get; private set; }

    /// <summary>Compares, and writes the new folder where anything differs.</summary>
    /// <param name="desired">Every file, sorted by path.</param>
    public FolderOutcome Bring(IReadOnlyList<DesiredFile> desired)
    {
        var standing = FoundEntry.KindOf(output.PathOf(name));
        if (standing is EntryKind.File or EntryKind.Link)
        {
            Conflict(name, desired[0].Member, standing);
            return Outcome(0, 0, 0, isChanged: false);
        }

        left = new(desired.Count);
        found = standing == EntryKind.None ? [] : FolderListing.Of(output.PathOf(name));
        var same = new bool[desired.Count];
        for (var i = 0; i < same.Length; i++)
        {
            same[i] = IsSame(desired[i]);
        }

        CheckFolders(desired);
        var (gone, foreign, emptied) = Rest(desired);
        var unchanged = same.Count(one => one);
        if (conflicts.Count > 0 || (unchanged == same.Length && gone.Count == 0 && !emptied))
        {
            Fingerprint = FingerprintBeside(foreign.Count);
            return Outcome(0, 0, unchanged, isChanged: false);
        }

        PutAll(desired, same);

        Fingerprint = FingerprintBeside(foreign.Count);

        foreach (var path in gone)
        {
            output.Drop($"{name}/{path}");
        }

        foreach (var (path, kind) in foreign)
        {
            output.Carry($"{name}/{path}", kind);
        }

        return Outcome(same.Length - unchanged, gone.Count, unchanged, isChanged: true);
    }

    /// <summary>Leaves out what was ours in the folder of a cluster that is no more; false where nothing was ours.</summary>
    public bool Empty(out int removed)
    {
        removed = 0;
        found = FolderListing.Of(output.PathOf(name));
        if (!found.ContainsKey(Inventory.FilePath) && known.Count == 0)
        {
            return false;
        }

        var (gone, foreign, _) = Rest([]);
        if (gone.Count == 0)
        {
            return false;
        }

        foreach (var path in gone)
        {
            output.Drop($"{name}/{path}");
        }

        foreach (var (path, kind) in foreign)
        {
            output.Carry($"{name}/{path}", kind);
        }

        removed = gone.Count;
        return true;
    }

    private static OutputConflict Describe(string path, string member, EntryKind kind) => new(path, member, kind switch
    {
        EntryKind.Folder => $"'{path}' is a folder of someone else's where one of our files has to go; move it, or rename the definition",
        EntryKind.Link => $"'{path}' is a symbolic link, which is not followed; remove it",
        _ => $"'{path}' is a file of someone else's where one of ours has to go; move it, or rename the definition",
    });

    private FolderOutcome Outcome(int written, int removed, int unchanged, bool isChanged) => new(written, removed, unchanged, isChanged, conflicts);

    private void Conflict(string path, string member, EntryKind kind) => conflicts.Add(Describe(output.PathOf(path), member, kind));

    private bool IsSame(DesiredFile file)
    {
        if (!found.TryGetValue(file.Path, out var entry))
        {
            return false;
        }

        if (entry.Kind == EntryKind.File)
        {
            if (known.IsAsLeft(file.Path, entry, file.Digest))
            {
                left.Add(file.Path, new(entry.Length, entry.Ticks, file.Digest));
                return true;
            }

            HadToRead = true;
            var path = output.PathOf($"{name}/{file.Path}");
            if (OwnFile.Holds(path, entry, file.Bytes.Span))
            {
                left.Add(file.Path, new(entry.Length, entry.Ticks, file.Digest));
                return true;
            }

            if (IsOurs(file.Path) || OwnFile.HasHeader(path, entry.Length))
            {
                return false;
            }
        }
        else if (entry.Kind == EntryKind.Link && IsOurs(file.Path))
        {
            return false;
        }

        Conflict($"{name}/{file.Path}", file.Member, entry.Kind);
        return false;
    }

    // A file or a link of someone else's where we need a folder.
    private void CheckFolders(IReadOnlyList<DesiredFile> desired)
    {
        if (found.Count == 0)
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in desired)
        {
            for (var folder = ParentOf(file.Path); folder.Length > 0 && seen.Add(folder); folder = ParentOf(folder))
            {
                if (found.TryGetValue(folder, out var entry) && entry.Kind != EntryKind.Folder && !IsOurs(folder))
                {
                    Conflict($"{name}/{folder}", file.Member, entry.Kind);
                }
            }
        }
    }

    // What is found and not wanted: files that were ours go, everything else stays, folders as wholes where nothing in them was ours.
    private (List<string> Gone, List<(string Path, EntryKind Kind)> Foreign, bool Emptied) Rest(IReadOnlyList<DesiredFile> desired)
    {
        var gone = new List<string>();
        var foreign = new List<(string Path, EntryKind Kind)>();
        if (found.Count == 0)
        {
            return (gone, foreign, false);
        }

        var wanted = new HashSet<string>(desired.Count * 2, StringComparer.Ordinal);
        foreach (var file in desired)
        {
            wanted.Add(file.Path);
            AddParents(file.Path, wanted);
        }

        var others = found.Where(entry => !wanted.Contains(entry.Key)).ToList();
        if (others.Count == 0)
        {
            return (gone, foreign, false);
        }

        var ourFolders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in known.Paths.Concat(Inventoried()))
        {
            AddParents(path, ourFolders);
        }

        bool IsWhole(string path) => found[path].Kind == EntryKind.Folder && !wanted.Contains(path) && !ourFolders.Contains(path);
        var emptied = false;
        foreach (var (path, entry) in others)
        {
            if (IsBelow(path, IsWhole))
            {
                continue;
            }

            if (entry.Kind == EntryKind.Folder && ourFolders.Contains(path))
            {
                emptied = true;
            }
            else if (entry.Kind != EntryKind.Folder && IsOurs(path))
            {
                gone.Add(path);
            }
            else
            {
                foreign.Add((path, entry.Kind));
            }
        }

        // A folder that ours left stays as long as something else lies in it.
        emptied = emptied && others.Any(other => ourFolders.Contains(other.Key) && !foreign.Exists(kept => kept.Path.StartsWith(other.Key + "/", StringComparison.Ordinal)));
        return (gone, foreign, emptied);
    }

    // The files of a folder follow each other, so that each folder is opened about once.
    private void PutAll(IReadOnlyList<DesiredFile> desired, bool[] same)
    {
        NewFiles? folder = null;
        try
        {
            for (var i = 0; i < same.Length; i++)
            {
                var file = desired[i];
                if (same[i])
                {
                    output.Carry($"{name}/{file.Path}", EntryKind.File);
                    continue;
                }

                var slash = file.Path.LastIndexOf('/');
                var parent = file.Path.AsSpan(0, Math.Max(0, slash));
                if (folder is null || !parent.SequenceEqual(folder.Name))
                {
                    folder?.Dispose();
                    folder = output.Within(name, parent.ToString());
                }

                left.Add(file.Path, new(file.Bytes.Length, folder.Write(file.Path[(slash + 1)..], file.Bytes.Span), file.Digest));
            }
        }
        finally
        {
            folder?.Dispose();
        }
    }

    private bool IsOurs(string path) => path == Inventory.FilePath || known.Contains(path) || Inventoried().Contains(path);

    // Who edited the inventory loses no file of theirs: it only says of paths that exist whose they are.
    private HashSet<string> Inventoried()
    {
        if (inventory is not null)
        {
            return inventory;
        }

        inventory = new(StringComparer.Ordinal);
        if (found.TryGetValue(Inventory.FilePath, out var entry) && entry.Kind == EntryKind.File)
        {
            try
            {
                inventory.UnionWith(Inventory.Read(File.ReadAllBytes(output.PathOf($"{name}/{Inventory.FilePath}"))).Files.Select(file => file.Path));
                inventory.Add(Inventory.FilePath);
            }
            catch (IndexFormatException)
            {
                // It is written anew; what it said is then known from the last build only.
            }
        }

        return inventory;
    }

    private OutputFingerprint? FingerprintBeside(int foreign)
    {
        if (foreign > 0)
        {
            return null;
        }

        var fingerprint = new OutputFingerprint();
        var folders = new HashSet<string>(StringComparer.Ordinal);
        var folder = "";
        foreach (var (path, file) in left.Files)
        {
            fingerprint.AddFile(0, name, path, file.Length, file.Ticks);
            var slash = path.LastIndexOf('/');
            if (slash > 0 && !path.AsSpan(0, slash).SequenceEqual(folder))
            {
                AddParents(path, folders);
                folder = path[..slash];
            }
        }

        fingerprint.AddFolder(0, name);
        foreach (var made in folders)
        {
            fingerprint.AddFolder(0, $"{name}/{made}");
        }

        return fingerprint;
    }

    private static void AddParents(string path, HashSet<string> folders)
    {
        for (var folder = ParentOf(path); folder.Length > 0 && folders.Add(folder); folder = ParentOf(folder))
        {
        }
    }

    private static bool IsBelow(string path, Func<string, bool> isFolder)
    {
        for (var folder = ParentOf(path); folder.Length > 0; folder = ParentOf(folder))
        {
            if (isFolder(folder))
            {
                return true;
            }
        }

        return false;
    }

    private static string ParentOf(string path) => path.LastIndexOf('/') is var slash and > 0 ? path[..slash] : "";
}
