namespace Policies.Rendering.Output;

/// <summary>One value that changes when any file of the output does, found by a plain enumeration that reads no file.</summary>
/// <remarks>
/// It is made of paths, lengths and times, so it means something on one machine only. Folders called <c>.git</c> are passed over:
/// they are never ours and change all the time. This file is compiled into the MSBuild task too, by a link, and asks no more than
/// netstandard2.0.
/// </remarks>
public static class OutputFingerprint
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The fingerprint of folders with all that lies below them, each known by its place in the list; a missing one counts as such.</summary>
    public static string Of(params string[] folders)
    {
        ulong sum = 0;
        ulong count = 0;
        for (var i = 0; i < folders.Length; i++)
        {
            var root = new DirectoryInfo(folders[i]);
            if (root.Exists)
            {
                Add(root, Next(Offset, (ulong)i), ref sum, ref count);
            }
        }

        return sum.ToString("x16", System.Globalization.CultureInfo.InvariantCulture) + "-" + count.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    // A sum, because the order in which a file system lists is its own.
    private static void Add(DirectoryInfo folder, ulong path, ref ulong sum, ref ulong count)
    {
        count++;
        sum = unchecked(sum + Mixed(path));
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            var below = Next(path, entry.Name);
            var attributes = entry.Attributes;
            if ((attributes & FileAttributes.ReparsePoint) != 0)
            {
                count++;
                sum = unchecked(sum + Mixed(Next(below, 1)));
            }
            else if ((attributes & FileAttributes.Directory) == 0)
            {
                count++;
                sum = unchecked(sum + Mixed(Next(Next(below, (ulong)((FileInfo)entry).Length), (ulong)entry.LastWriteTimeUtc.Ticks)));
            }
            else if (entry.Name != ".git")
            {
                Add((DirectoryInfo)entry, below, ref sum, ref count);
            }
        }
    }

    private static ulong Next(ulong hash, string name)
    {
        hash = Next(hash, '/');
        foreach (var c in name)
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
