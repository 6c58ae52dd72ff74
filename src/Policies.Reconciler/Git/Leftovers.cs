namespace Policies.Reconciler.Git;

/// <summary>What a git that was killed leaves in a repository: locks that nobody holds, and objects that never came to be.</summary>
internal static class Leftovers
{
    private static readonly string[] Locked = ["HEAD.lock", "config.lock", "packed-refs.lock", "shallow.lock"];

    /// <summary>Whether something was left.</summary>
    public static bool Are(string folder) => Of(folder).Count > 0;

    /// <summary>Removes what was left and is older than git needs for it.</summary>
    /// <remarks>Called by who holds the repository for us, so that whatever is older belongs to no run of ours.</remarks>
    public static void Remove(string folder, TimeSpan age, DateTime now)
    {
        foreach (var left in Of(folder).Where(left => now - File.GetLastWriteTimeUtc(left) > age))
        {
            File.Delete(left);
        }
    }

    private static List<string> Of(string folder)
    {
        var objects = Path.Combine(folder, "objects");
        return
        [
            .. Locked.Select(name => Path.Combine(folder, name)).Where(File.Exists),
            .. Files(Path.Combine(folder, "refs"), "*.lock", SearchOption.AllDirectories),
            .. Files(Path.Combine(objects, "pack"), "tmp_*", SearchOption.TopDirectoryOnly),
            .. Files(objects, "tmp_*", SearchOption.TopDirectoryOnly),
            .. Files(folder, "fast_import_crash_*", SearchOption.TopDirectoryOnly),
        ];
    }

    private static IEnumerable<string> Files(string folder, string pattern, SearchOption depth) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, pattern, depth) : [];
}
