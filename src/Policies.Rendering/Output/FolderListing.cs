using System.IO.Enumeration;

namespace Policies.Rendering.Output;

/// <summary>Everything below a folder, by path with forward slashes; no link is followed.</summary>
internal static class FolderListing
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, RecurseSubdirectories = true, IgnoreInaccessible = false };

    private static readonly EnumerationOptions OneLevel = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    public static Dictionary<string, FoundEntry> Of(string folder)
    {
        var found = new Dictionary<string, FoundEntry>(StringComparer.Ordinal);
        foreach (var (path, entry) in Enumerate(folder, Everything))
        {
            found.Add(path, entry);
        }

        return found;
    }

    public static List<(string Name, EntryKind Kind)> TopOf(string folder) =>
        [.. Enumerate(folder, OneLevel).Select(found => (found.Path, found.Entry.Kind)).OrderBy(found => found.Path, StringComparer.Ordinal)];

    private static FileSystemEnumerable<(string Path, FoundEntry Entry)> Enumerate(string folder, EnumerationOptions options) =>
        new(
            folder,
            (ref entry) =>
            {
                var below = entry.Directory[folder.Length..].TrimStart(Path.DirectorySeparatorChar);
                var path = below.IsEmpty ? entry.FileName.ToString() : $"{below}/{entry.FileName}";
                var kind = FoundEntry.KindOf(entry.Attributes);
                return (
                    Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/'),
                    kind == EntryKind.File ? new(kind, entry.Length, entry.LastWriteTimeUtc.UtcTicks) : new(kind, 0, 0));
            },
            options)
        {
            ShouldRecursePredicate = (ref entry) => FoundEntry.KindOf(entry.Attributes) == EntryKind.Folder,
        };
}
