namespace Policies.Rendering.Output;

/// <summary>A folder that was replaced, and goes; what someone else put into it meanwhile does not go with it.</summary>
internal sealed class ReplacedFolder(string current, IReadOnlyDictionary<string, bool> removed)
{
    public void Remove(string old)
    {
        var top = FolderListing.TopOf(old);
        Parallel.ForEach(top, entry => Remove(old, entry.Name, entry.Kind));
        Directory.Delete(old);
    }

    private void Remove(string old, string path, EntryKind kind)
    {
        var from = Path.Combine(old, path);
        if (kind == EntryKind.Folder)
        {
            foreach (var (name, below) in FolderListing.TopOf(from))
            {
                Remove(old, $"{path}/{name}", below);
            }

            Directory.Delete(from);
        }
        else if (Path.Combine(current, path) is var to && FoundEntry.KindOf(to) == EntryKind.None && !IsOurs(path, from, kind))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Move(from, to);
        }
        else
        {
            File.Delete(from);
        }
    }

    // After a build that was ended, nobody remembers what was removed; a file of ours then says so itself.
    private bool IsOurs(string path, string file, EntryKind kind) => removed.ContainsKey(path) || (kind == EntryKind.File && OwnFile.SaysSo(file));
}
