using System.Buffers.Binary;
using System.Text;

namespace Policies.Benchmarks.Processes;

/// <summary>The program that only writes: what another has written, to new files, with two threads.</summary>
internal sealed class ReferenceRun(string folder)
{
    private string Pack => Path.Combine(folder, "pack");

    private string Output => Path.Combine(folder, "reference");

    /// <summary>Takes over every file below some folders.</summary>
    public void Take(params string[] folders)
    {
        var files = folders
            .SelectMany(root => Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(file => (File: file, Path: Path.GetRelativePath(Path.GetDirectoryName(root)!, file))))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .ToList();
        var halves = PackHalf.FilesOf(Pack);
        for (var i = 0; i < halves.Length; i++)
        {
            using var half = new FileStream(halves[i], FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
            foreach (var (file, path) in files.Skip(i * files.Count / halves.Length).Take(((i + 1) * files.Count / halves.Length) - (i * files.Count / halves.Length)))
            {
                Write(half, Encoding.UTF8.GetBytes(path));
                Write(half, File.ReadAllBytes(file));
            }
        }
    }

    /// <summary>Removes whatever an earlier run wrote.</summary>
    public void Clear()
    {
        if (Directory.Exists(Output))
        {
            Directory.Delete(Output, recursive: true);
        }
    }

    /// <summary>Writes it all.</summary>
    public Measured Write() => Run.DotNet(folder, "exec", Places.Reference, Pack, Output);

    private static void Write(FileStream half, byte[] bytes)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        half.Write(length);
        half.Write(bytes);
    }
}
