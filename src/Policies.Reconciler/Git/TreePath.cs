namespace Policies.Reconciler.Git;

/// <summary>Paths in a tree that git and every file system take for the same one place below the root.</summary>
public static class TreePath
{
    /// <summary>Why a path is none that we write; null where it is one.</summary>
    public static string? Fault(string path)
    {
        if (path.Length is 0 or > 4096)
        {
            return "it is empty or too long";
        }

        if (path.Any(c => char.IsControl(c) || c == '\\' || char.IsSurrogate(c)))
        {
            return "it holds a control character or a backslash";
        }

        foreach (var part in path.Split('/'))
        {
            if (part is "" or "." or "..")
            {
                return "it leaves its folder";
            }

            if (IsGits(part))
            {
                return "git keeps its own files under that name";
            }
        }

        return null;
    }

    // Also as HFS+ (letters that are not seen) and NTFS (short names, streams, dots at the end) would read it.
    private static bool IsGits(string part)
    {
        var seen = string.Concat(part.Where(c => char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format)).Split(':')[0].TrimEnd('.', ' ');
        return seen.Equals(".git", StringComparison.OrdinalIgnoreCase)
            || seen.StartsWith("git~", StringComparison.OrdinalIgnoreCase)
            || seen.Equals(".gitmodules", StringComparison.OrdinalIgnoreCase)
            || seen.Equals(".gitattributes", StringComparison.OrdinalIgnoreCase);
    }
}
