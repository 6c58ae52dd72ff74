namespace Policies.Rendering.Output;

/// <summary>Refuses paths that would lead out of the tree, whatever was checked before.</summary>
internal static class SafePath
{
    /// <summary>A path below a folder, with forward slashes.</summary>
    /// <exception cref="InvalidOperationException">It would lead elsewhere: whoever made it did not check.</exception>
    public static string Checked(string path)
    {
        foreach (var segment in path.AsSpan().Split('/'))
        {
            if (!IsName(path.AsSpan()[segment]))
            {
                throw new InvalidOperationException($"'{path}' is no path within the output folder.");
            }
        }

        return path;
    }

    private static bool IsName(ReadOnlySpan<char> segment) =>
        segment is not ("" or "." or "..")
        && segment[^1] is not ('.' or ' ')
        && !segment.ContainsAny('\\', ':', '\0')
        && !segment.ContainsAnyInRange('\0', '\x1F');
}
