using System.Security.Cryptography;
using System.Text;

namespace Policies.Rendering.Output;

/// <summary>What we wrote into a cluster's folder, remembered between builds, so that unchanged files need not be read.</summary>
internal sealed class KnownFiles
{
    private const string Magic = "policies known files 1";

    private readonly Dictionary<string, KnownFile> files = new(StringComparer.Ordinal);

    public int Count => files.Count;

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
        using var memory = new MemoryStream(64 + (files.Count * 128));
        using var writer = new BinaryWriter(memory, Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(folder);
        writer.Write(files.Count);
        foreach (var (path, file) in files)
        {
            writer.Write(path);
            writer.Write(file.Length);
            writer.Write(file.Ticks);
            writer.Write(file.Digest);
        }

        File.Delete(stateFile);
        using var handle = File.OpenHandle(stateFile, FileMode.CreateNew, FileAccess.Write);
        RandomAccess.Write(handle, memory.GetBuffer().AsSpan(0, (int)memory.Length), 0);
    }
}
