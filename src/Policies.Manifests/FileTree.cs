using System.Text;
using Policies.Objects;

namespace Policies.Manifests;

/// <summary>The files of a repository, by their paths from its root, with forward slashes.</summary>
public sealed class FileTree
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string[] paths;
    private readonly Func<string, ReadOnlyMemory<byte>> read;
    private readonly Dictionary<string, ManifestSet> manifests;

    /// <summary>Takes the paths, and what gives the bytes of one.</summary>
    public FileTree(IEnumerable<string> paths, Func<string, ReadOnlyMemory<byte>> read)
        : this(paths, read, new(StringComparer.Ordinal))
    {
    }

    /// <summary>Takes manifests that have been read already, too.</summary>
    internal FileTree(IEnumerable<string> paths, Func<string, ReadOnlyMemory<byte>> read, Dictionary<string, ManifestSet> manifests)
    {
        this.paths = [.. paths];
        this.read = read;
        this.manifests = manifests;
        Array.Sort(this.paths, StringComparer.Ordinal);
    }

    /// <summary>Makes one of texts.</summary>
    public static FileTree Of(IReadOnlyDictionary<string, string> texts) => new(texts.Keys, path => Encoding.UTF8.GetBytes(texts[path]));

    /// <summary>The same without some files.</summary>
    public FileTree Without(Predicate<string> excluded) => new(paths.Where(path => !excluded(path)), read, manifests);

    /// <summary>Says which one object a file holds, for who knows that without reading it.</summary>
    public void Know(string path, KubernetesObject one) => manifests[path] = new([new(one, path, 1)], [], []);

    /// <summary>Whether there is a file of that path.</summary>
    public bool HasFile(string path) => Array.BinarySearch(paths, path, StringComparer.Ordinal) >= 0;

    /// <summary>Whether there is a file below that path.</summary>
    public bool HasFolder(string path) => path.Length == 0 || Below(path).Any();

    /// <summary>The files below a folder, sorted by path in ordinal order.</summary>
    public IEnumerable<string> Below(string folder)
    {
        if (folder.Length == 0)
        {
            return paths;
        }

        var start = $"{folder}/";
        var at = Array.BinarySearch(paths, start, StringComparer.Ordinal);
        return paths.Skip(at < 0 ? ~at : at).TakeWhile(path => path.StartsWith(start, StringComparison.Ordinal));
    }

    /// <summary>The text of a file.</summary>
    /// <exception cref="FormatException">It is no UTF-8.</exception>
    public string Text(string path)
    {
        try
        {
            var bytes = read(path).Span;
            return Utf8.GetString(bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes);
        }
        catch (DecoderFallbackException e)
        {
            throw new FormatException("it is not UTF-8", e);
        }
    }

    /// <summary>The manifests of a file, read once.</summary>
    public ManifestSet Manifests(string path)
    {
        if (!manifests.TryGetValue(path, out var set))
        {
            try
            {
                set = ManifestReader.ReadText(Text(path), path);
            }
            catch (FormatException)
            {
                set = new([], [new(path, 0, "The file is not UTF-8; save it as such")], []);
            }

            manifests.Add(path, set);
        }

        return set;
    }

    /// <summary>A path said within a folder, from the root; null where it leaves the tree.</summary>
    public static string? Resolve(string folder, string said)
    {
        var parts = folder.Length == 0 || said.StartsWith('/') ? [] : folder.Split('/').ToList();
        foreach (var part in said.Split('/'))
        {
            switch (part)
            {
                case "" or ".":
                    break;
                case ".." when parts.Count == 0:
                    return null;
                case "..":
                    parts.RemoveAt(parts.Count - 1);
                    break;
                default:
                    parts.Add(part);
                    break;
            }
        }

        return string.Join('/', parts);
    }
}
