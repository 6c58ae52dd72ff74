namespace Policies.Rendering.Tests.Output;

/// <summary>What lies below a folder: files with their bytes, links with their targets, empty folders.</summary>
internal static class FolderContent
{
    public static SortedDictionary<string, string> Of(string folder)
    {
        var content = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Add(new(folder), "", content);
        return content;
    }

    private static void Add(DirectoryInfo folder, string path, SortedDictionary<string, string> content)
    {
        var entries = folder.GetFileSystemInfos();
        if (entries.Length == 0 && path.Length > 0)
        {
            content.Add(path, "(empty folder)");
        }

        foreach (var entry in entries)
        {
            if (entry.LinkTarget is { } target)
            {
                content.Add(path + entry.Name, "-> " + target);
            }
            else if (entry is DirectoryInfo below)
            {
                Add(below, path + entry.Name + "/", content);
            }
            else
            {
                content.Add(path + entry.Name, Convert.ToBase64String(File.ReadAllBytes(entry.FullName)));
            }
        }
    }
}
