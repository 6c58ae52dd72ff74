namespace Policies.Benchmarks;

/// <summary>Half of a tree's files with their contents in one file, in the order in which they are to be written.</summary>
/// <remarks>For each file the length of its path, the path in UTF-8, the length of its contents, the contents; lengths are 32 bits.</remarks>
internal static class PackHalf
{
    /// <summary>The two files of a pack.</summary>
    public static string[] FilesOf(string pack) => [pack + ".1", pack + ".2"];
}
