namespace Policies.Examples;

/// <summary>The files of this repository, without what builds and tools write.</summary>
internal static class Tree
{
    private static readonly string[] Written = ["artifacts", "bin", "obj", "node_modules", "TestResults"];

    /// <summary>The folder that holds Policies.sln.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>Every file, relative to the root, with forward slashes, in order.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Below(Root).Order(StringComparer.Ordinal)];

    public static IEnumerable<string> CSharp(params string[] folders) =>
        Files.Where(path => path.EndsWith(".cs", StringComparison.Ordinal) && folders.Any(folder => path.StartsWith(folder + "/", StringComparison.Ordinal)));

    public static IEnumerable<string> Projects => Files.Where(path => path.EndsWith(".csproj", StringComparison.Ordinal));

    /// <summary>Projects and what they import.</summary>
    public static IEnumerable<string> MSBuildFiles =>
        Files.Where(path => Path.GetExtension(path) is ".csproj" or ".proj" or ".props" or ".targets");

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static IEnumerable<string> Below(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            yield return Path.GetRelativePath(Root, file).Replace('\\', '/');
        }

        foreach (var child in Directory.EnumerateDirectories(folder))
        {
            var name = Path.GetFileName(child);
            if (name is ".ci" or ".github" || (!name.StartsWith('.') && !Written.Contains(name)))
            {
                foreach (var file in Below(child))
                {
                    yield return file;
                }
            }
        }
    }

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Policies.sln"))
            ? folder
            : Find(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folder)) ?? throw new InvalidOperationException("No Policies.sln above the tests."));
}
