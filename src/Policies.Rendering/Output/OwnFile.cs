using Policies.Rendering.Index;

namespace Policies.Rendering.Output;

/// <summary>Files that show themselves to be ours.</summary>
internal static class OwnFile
{
    private static readonly byte[] Header = "# From "u8.ToArray();

    /// <summary>Whether a file is one of ours by its place, or begins with the line that only we write.</summary>
    public static bool SaysSo(string path, string file) =>
        path.EndsWith("/" + Inventory.FilePath, StringComparison.Ordinal)
        || path == FleetIndex.FilePath
        || HasHeader(file, new FileInfo(file).Length);

    /// <summary>Whether a file begins with the line that only we write.</summary>
    public static bool HasHeader(string file, long length)
    {
        if (length < Header.Length)
        {
            return false;
        }

        using var handle = File.OpenHandle(file, options: FileOptions.None);
        Span<byte> start = stackalloc byte[Header.Length];
        return RandomAccess.Read(handle, start, 0) == Header.Length && start.SequenceEqual(Header);
    }

    /// <summary>Whether a file that was found holds these bytes.</summary>
    public static bool Holds(string file, FoundEntry found, ReadOnlySpan<byte> bytes)
    {
        if (found.Kind != EntryKind.File || found.Length != bytes.Length)
        {
            return false;
        }

        using var handle = File.OpenHandle(file);
        Span<byte> part = stackalloc byte[8192];
        var at = 0;
        while (at < bytes.Length)
        {
            var read = RandomAccess.Read(handle, part, at);
            if (read == 0 || read > bytes.Length - at || !part[..read].SequenceEqual(bytes.Slice(at, read)))
            {
                return false;
            }

            at += read;
        }

        return true;
    }
}
