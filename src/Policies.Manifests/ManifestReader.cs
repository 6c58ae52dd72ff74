namespace Policies.Manifests;

/// <summary>Reads the manifests of a folder or a file: YAML of many documents, JSON, and lists of objects.</summary>
public static class ManifestReader
{
    /// <summary>Reads a file, or every file below a folder whose name ends like a manifest's, in the order of their names.</summary>
    /// <exception cref="FileNotFoundException">There is no such file or folder.</exception>
    public static ManifestSet Read(string path, ReadLimits? limits = null) => Together([.. Files(path, limits)]);

    /// <summary>The same a file at a time, for more than is to be held at once; a few files are read ahead on other cores.</summary>
    /// <exception cref="FileNotFoundException">There is no such file or folder.</exception>
    public static IEnumerable<ManifestSet> Files(string path, ReadLimits? limits = null) => Files(path, set => set, limits);

    /// <summary>What is made of each file, on the core that read it, so that nothing more of the file need be kept.</summary>
    /// <exception cref="FileNotFoundException">There is no such file or folder.</exception>
    public static IEnumerable<T> Files<T>(string path, Func<ManifestSet, T> make, ReadLimits? limits = null)
    {
        var known = limits ?? new();
        return Directory.Exists(path) ? OfFolder(new(path), make, known)
            : File.Exists(path) ? [make(FileCollector.OfFile(path, path, known).Result)]
            : throw new FileNotFoundException($"There is no file or folder '{path}'.", path);
    }

    /// <summary>Reads a text as a file of the given name.</summary>
    public static ManifestSet ReadText(string text, string file, ReadLimits? limits = null) => FileCollector.Of(FileText.OfText(text), file, limits ?? new()).Result;

    /// <summary>What is made of each file of a folder that has been looked through.</summary>
    internal static IEnumerable<T> OfFolder<T>(ManifestFolder folder, Func<ManifestSet, T> make, ReadLimits limits)
    {
        var foreign = new ForeignFiles(folder, limits);
        return ReadAhead.Of(folder.Files, file => foreign.Reason(file) is { } reason ? FileText.OfForeign(reason) : FileText.OfFile(folder.PathOf(file), limits), file => make(file.Result), limits)
            .Prepend(make(new([], folder.Faults, folder.Skipped)));
    }

    private static ManifestSet Together(ManifestSet[] files) =>
        new([.. files.SelectMany(file => file.Manifests)], [.. files.SelectMany(file => file.Faults)], [.. files.SelectMany(file => file.Skipped)]);
}
