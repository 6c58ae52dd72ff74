namespace Policies.Rendering.Output;

/// <summary>Files that show themselves to be ours.</summary>
internal static class OwnFile
{
    private static readonly byte[] Header = "# From "u8.ToArray();
    private static readonly byte[] IndexHeader = "{\n  \"version\": "u8.ToArray();

    /// <summary>Whether a file begins as only we begin one.</summary>
    public static bool SaysSo(string file) => Begins(file, new FileInfo(file).Length, Header) || Begins(file, new FileInfo(file).Length, IndexHeader);

    /// <summary>Whether a file begins with the line that our manifests begin with.</summary>
    public static bool HasHeader(string file, long length) => Begins(file, length, Header);

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

    private static bool Begins(string file, long length, byte[] header)
    {
        if (length < header.Length)
        {
            return false;
        }

        using var handle = File.OpenHandle(file);
        Span<byte> start = stackalloc byte[header.Length];
        return RandomAccess.Read(handle, start, 0) == header.Length && start.SequenceEqual(header);
    }
}
