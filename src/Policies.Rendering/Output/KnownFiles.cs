using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Policies.Rendering.Output;

/// <summary>What we wrote into a cluster's folder, remembered between builds, so that unchanged files need not be read.</summary>
internal sealed class KnownFiles(int capacity = 0)
{
    private const string Magic = "policies known files 1";

    [ThreadStatic]
    private static Utf8Buffer? reused;

    private readonly Dictionary<string, KnownFile> files = new(capacity, StringComparer.Ordinal);

    public int Count => files.Count;

    public IReadOnlyDictionary<string, KnownFile> Files => files;

    public IEnumerable<string> Paths => files.Keys;

    /// <summary>What is remembered of a folder; nothing where that cannot be read, or is of another folder.</summary>
    public static KnownFiles Load(string stateFile, string folder)
    {
        var known = new KnownFiles();
        try
        {
            if (!File.Exists(stateFile))
            {
                return known;
            }

            using var reader = new BinaryReader(new MemoryStream(File.ReadAllBytes(stateFile)), Encoding.UTF8);
            if (reader.ReadString() != Magic || reader.ReadString() != folder)
            {
                return known;
            }

            for (var count = reader.ReadInt32(); count > 0; count--)
            {
                known.files[reader.ReadString()] = new(reader.ReadInt64(), reader.ReadInt64(), reader.ReadBytes(SHA256.HashSizeInBytes));
            }

            return known;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException or ArgumentException)
        {
            return new();
        }
    }

    public bool Contains(string path) => files.ContainsKey(path);

    public void Add(string path, KnownFile file) => files[path] = file;

    /// <summary>Whether a file that was found is one that we left with this content.</summary>
    public bool IsAsLeft(string path, FoundEntry found, byte[] digest) =>
        files.TryGetValue(path, out var known)
        && known.Length == found.Length
        && known.Ticks == found.Ticks
        && known.Digest.AsSpan().SequenceEqual(digest);

    public void Save(string stateFile, string folder)
    {
        var state = reused ??= new();
        state.Clear();
        Append(state, Magic);
        Append(state, folder);
        BinaryPrimitives.WriteInt32LittleEndian(Room(state, sizeof(int)), files.Count);
        foreach (var (path, file) in files)
        {
            Append(state, path);
            BinaryPrimitives.WriteInt64LittleEndian(Room(state, sizeof(long)), file.Length);
            BinaryPrimitives.WriteInt64LittleEndian(Room(state, sizeof(long)), file.Ticks);
            state.Append(file.Digest);
        }

        File.Delete(stateFile);
        NewFile.Write(stateFile, state.Written);
    }

    // As BinaryReader reads it.
    private static void Append(Utf8Buffer state, string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        for (; length >= 0x80; length >>= 7)
        {
            state.Append((byte)(length | 0x80));
        }

        state.Append((byte)length);
        state.Append(text.AsSpan());
    }

    private static Span<byte> Room(Utf8Buffer state, int length)
    {
        var room = state.GetSpan(length);
        state.Advance(length);
        return room[..length];
    }
}
