using System.Globalization;

namespace Policies.Rendering.Output;

/// <summary>One value that changes when any file of the output does, found by a plain enumeration that reads no file, or from what was just written.</summary>
/// <remarks>
/// It is made of paths, lengths and times, so it means something on one machine only. Folders called <c>.git</c> are passed over:
/// they are never ours and change all the time. This file is compiled into the MSBuild task too, by a link, and asks no more than
/// netstandard2.0.
/// </remarks>
public sealed class OutputFingerprint
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    // A sum, because the order in which a file system lists is its own.
    private ulong sum;
    private ulong count;

    /// <summary>The fingerprint of folders with all that lies below them, each known by its place in the list; a missing one counts as such.</summary>
    public static string Of(params string[] folders)
    {
        var fingerprint = new OutputFingerprint();
        for (var i = 0; i < folders.Length; i++)
        {
            fingerprint.AddFound(i, folders[i]);
        }

        return fingerprint.ToString();
    }

    /// <summary>Adds a folder of the list with all that lies below it now.</summary>
    public void AddFound(int place, string folder)
    {
        var found = new DirectoryInfo(folder);
        if (found.Exists)
        {
            AddFound(HashOf(place, ""), found);
        }
    }

    /// <summary>Adds a folder by its path within one of the list, with forward slashes; empty for that one itself.</summary>
    public void AddFolder(int place, string path) => Add(HashOf(place, path));

    /// <summary>Adds a file by the folder within one of the list, and its path in there, with forward slashes.</summary>
    public void AddFile(int place, string folder, string path, long length, long ticks) => AddFile(Next(Next(HashOf(place, folder), "/"), path), length, ticks);

    /// <summary>Adds what another holds.</summary>
    public void Add(OutputFingerprint other)
    {
        sum = unchecked(sum + other.sum);
        count += other.count;
    }

    /// <inheritdoc/>
    public override string ToString() => sum.ToString("x16", CultureInfo.InvariantCulture) + "-" + count.ToString(CultureInfo.InvariantCulture);

    private void AddFound(ulong path, DirectoryInfo folder)
    {
        Add(path);
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            var below = Next(Next(path, "/"), entry.Name);
            var attributes = entry.Attributes;
            if ((attributes & FileAttributes.ReparsePoint) != 0)
            {
                Add(Next(below, 1));
            }
            else if ((attributes & FileAttributes.Directory) == 0)
            {
                AddFile(below, ((FileInfo)entry).Length, entry.LastWriteTimeUtc.Ticks);
            }
            else if (entry.Name != ".git")
            {
                AddFound(below, (DirectoryInfo)entry);
            }
        }
    }

    private void AddFile(ulong path, long length, long ticks) => Add(Next(Next(path, (ulong)length), (ulong)ticks));

    private void Add(ulong entry)
    {
        count++;
        sum = unchecked(sum + Mixed(entry));
    }

    private static ulong HashOf(int place, string path)
    {
        var hash = Next(Offset, (ulong)place);
        return path.Length == 0 ? hash : Next(Next(hash, "/"), path);
    }

    private static ulong Next(ulong hash, string text)
    {
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * Prime);
        }

        return hash;
    }

    private static ulong Next(ulong hash, ulong value)
    {
        for (var i = 0; i < 64; i += 8)
        {
            hash = unchecked((hash ^ ((value >> i) & 0xFF)) * Prime);
        }

        return hash;
    }

    // FNV's low bits alone would let changes of neighbours cancel each other out in a sum.
    private static ulong Mixed(ulong hash)
    {
        unchecked
        {
            hash = (hash ^ (hash >> 30)) * 0xbf58476d1ce4e5b9;
            hash = (hash ^ (hash >> 27)) * 0x94d049bb133111eb;
            return hash ^ (hash >> 31);
        }
    }
}
