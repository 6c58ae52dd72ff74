using System.Globalization;
using Policies.Build.Exchange;

namespace Policies.Build;

/// <summary>The line that says what a build made.</summary>
internal static class Summary
{
    /// <summary>How many clusters and manifests there are, where, and what changed.</summary>
    public static string Of(CompilationResult result, string outputPath)
    {
        var line = $"{Count(result.Clusters, "cluster")}, {Count(result.Manifests, "manifest")} in {outputPath.TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar)}";
        string[] changes = [.. Change(result.Written, "written"), .. Change(result.Removed, "removed")];
        return changes.Length > 0 ? $"{line} ({string.Join(", ", changes)})" : line;
    }

    private static string Count(int count, string noun) => $"{Number(count)} {noun}{(count == 1 ? "" : "s")}";

    private static IEnumerable<string> Change(int count, string verb) => count > 0 ? [$"{Number(count)} {verb}"] : [];

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
