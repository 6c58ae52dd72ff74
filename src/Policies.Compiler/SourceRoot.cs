namespace Policies.Compiler;

/// <summary>The folder from which services that take findings name files: that of the repository, else that of the project.</summary>
internal sealed class SourceRoot
{
    private readonly string folder;

    private SourceRoot(string folder) => this.folder = folder;

    /// <summary>The root of a project's sources.</summary>
    public static SourceRoot Of(string project)
    {
        var own = Path.GetDirectoryName(Path.GetFullPath(project))!;
        for (var folder = own; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.Exists(Path.Combine(folder, ".git")))
            {
                return new(folder);
            }
        }

        return new(own);
    }

    /// <summary>A file's path from the root, with forward slashes; the whole path where it lies elsewhere.</summary>
    public string NameOf(string file)
    {
        var name = Path.GetRelativePath(folder, file).Replace('\\', '/');
        return name.StartsWith("../", StringComparison.Ordinal) ? Path.GetFullPath(file) : name;
    }
}
