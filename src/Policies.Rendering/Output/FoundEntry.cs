namespace Policies.Rendering.Output;

/// <summary>What stands at a path: what it is, and what tells without reading whether a file changed.</summary>
internal readonly record struct FoundEntry(EntryKind Kind, long Length, long Ticks)
{
    /// <summary>What stands at a path, no link followed.</summary>
    public static EntryKind KindOf(string path)
    {
        var info = new FileInfo(path);
        return (int)info.Attributes == -1 ? EntryKind.None : KindOf(info.Attributes);
    }

    public static EntryKind KindOf(FileAttributes attributes) =>
        attributes.HasFlag(FileAttributes.ReparsePoint) ? EntryKind.Link
        : attributes.HasFlag(FileAttributes.Directory) ? EntryKind.Folder
        : EntryKind.File;
}
