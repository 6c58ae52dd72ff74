using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Policies.Lowering;

/// <summary>Names of files and of generated objects.</summary>
internal static class Paths
{
    private static readonly HashSet<string> Reserved = new(
        ["con", "prn", "aux", "nul", .. Enumerable.Range(1, 9).SelectMany(i => new[] { "com" + i, "lpt" + i })],
        StringComparer.OrdinalIgnoreCase);

    private static readonly ConcurrentDictionary<string, string> Beginnings = new(StringComparer.Ordinal);

    /// <summary>Why a name cannot be a folder or a part of a file's name on every system; null where it can.</summary>
    public static string? WhyNot(string name)
    {
        if (name.Length == 0)
        {
            return "it is empty";
        }

        if (name is "." or "..")
        {
            return "it names a folder relative to another";
        }

        if (name.IndexOfAny(['/', '\\']) >= 0)
        {
            return "it contains a path separator";
        }

        foreach (var c in name)
        {
            if (c is < ' ' or '\u007f' or '<' or '>' or '"' or '|' or '?' or '*')
            {
                return "it contains a character that file systems refuse";
            }
        }

        if (Reserved.Contains(name.IndexOf('.') is var dot and > 0 ? name.Substring(0, dot) : name))
        {
            return "Windows reserves it for a device";
        }

        if (name[name.Length - 1] is '.' or ' ')
        {
            return "Windows drops its last character";
        }

        return Encoding.UTF8.GetByteCount(name) > 200 ? "it is longer than 200 bytes" : null;
    }

    /// <summary>The file of an object within the folder of a cluster.</summary>
    public static string Of(string? @namespace, string kind, string name)
    {
        var folder = @namespace ?? "cluster";
        return kind == "Namespace" ? name + "/namespace.yaml" : $"{folder}/{Beginnings.GetOrAdd(kind, each => each.ToLowerInvariant() + "-")}{name.Replace(':', '_')}.yaml";
    }

    /// <summary>A name for a generated object from its words: at most 63 characters of what a label may hold; a longer one ends in a hash of all.</summary>
    public static string Name(params string[] words)
    {
        var joined = string.Join("-", words.Where(word => word.Length > 0)).ToLowerInvariant();
        var text = new StringBuilder(joined.Length);
        foreach (var c in joined)
        {
            text.Append(c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '.' ? c : '-');
        }

        var name = text.ToString().Trim('-', '.');
        return name.Length <= 63 ? name : name.Substring(0, 54).TrimEnd('-', '.') + "-" + Hash(joined);
    }

    /// <summary>Eight hexadecimal digits that tell texts apart.</summary>
    public static string Hash(string text)
    {
        using var sha = SHA256.Create();
        var bytes = sha.ComputeHash(Encoding.UTF8.GetBytes(text));
        return string.Concat(bytes.Take(4).Select(b => b.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
    }
}
