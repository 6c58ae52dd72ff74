namespace Policies.Manifests.Tests.Kustomizations;

/// <summary>A tree of files said in one text, each after a line <c>&gt;&gt;&gt; path</c>, in memory and in a folder that goes with the test.</summary>
internal sealed class TreeFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("policies-tree-");

    public TreeFolder(string text)
    {
        var files = text.Split(">>> ", StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('\n', 2)).ToDictionary(part => part[0].Trim(), part => part[1]);
        foreach (var (path, content) in files)
        {
            var file = System.IO.Path.Combine(Path, path);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
            File.WriteAllText(file, content);
        }

        Tree = FileTree.Of(files);
    }

    public string Path => folder.FullName;

    public FileTree Tree { get; }

    public void Dispose() => folder.Delete(recursive: true);
}
