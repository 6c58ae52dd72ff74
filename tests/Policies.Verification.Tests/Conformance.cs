namespace Policies.Verification.Tests;

/// <summary>The folder of cases with known answers, which others wrote; it lies beside the repository, or where POLICIES_CONFORMANCE says.</summary>
internal static class Conformance
{
    /// <summary>The cases below a folder of it; a single null where it is not there, so that a theory can say so.</summary>
    public static IEnumerable<object?[]> Cases(string kind) =>
        Folder(kind) is { } folder ? Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).Select(path => new object?[] { Path.GetFileName(path) }) : [[null]];

    /// <summary>A folder of it.</summary>
    public static string? Folder(string kind) =>
        Candidates().Select(root => Path.Combine(root, kind)).FirstOrDefault(Directory.Exists);

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("POLICIES_CONFORMANCE") is { Length: > 0 } named)
        {
            yield return named;
            yield break;
        }

        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            yield return Path.Combine(at.FullName, "shared", "conformance");
        }
    }
}
