using System.Buffers.Binary;
using System.Text;

namespace Policies.Benchmarks;

/// <summary>Writes files that are known beforehand, and does nothing else.</summary>
internal static class Unpacking
{
    private const int BufferSize = 1 << 18;

    /// <summary>Writes half of a pack below a folder.</summary>
    public static void Run(string half, string folder)
    {
        using var pack = new FileStream(half, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize, FileOptions.SequentialScan);
        var buffer = new byte[BufferSize];
        var made = "";
        while (TryLength(pack, out var length))
        {
            pack.ReadExactly(buffer, 0, length);
            var path = Encoding.UTF8.GetString(buffer, 0, length);
            if (path.LastIndexOf('/') is var slash && path[..slash] != made)
            {
                made = path[..slash];
                Directory.CreateDirectory($"{folder}/{made}");
            }

            TryLength(pack, out length);
            if (length > buffer.Length)
            {
                buffer = new byte[length];
            }

            pack.ReadExactly(buffer, 0, length);
            using var file = File.OpenHandle($"{folder}/{path}", FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
            RandomAccess.Write(file, buffer.AsSpan(0, length), 0);
        }
    }

    private static bool TryLength(FileStream pack, out int length)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        var has = pack.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length;
        length = has ? BinaryPrimitives.ReadInt32LittleEndian(bytes) : 0;
        return has;
    }
}
