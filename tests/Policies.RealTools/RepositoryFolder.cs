namespace Policies.RealTools;

/// <summary>The folder that this repository is checked out in.</summary>
public static class RepositoryFolder
{
    /// <summary>Absolute, found upwards from the running tests.</summary>
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Policies.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No folder above {start} holds Policies.sln.");
    }
}
