using System.Globalization;
using System.Text;

namespace Policies.Reconciler.Git;

/// <summary>Reads git's own form of one folder.</summary>
internal static class TreeObject
{
    // Throws at bytes that are no UTF-8: two names that cannot be told apart must not become one.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The entries: name, what it is, and the object.</summary>
    /// <exception cref="GitException">It is no tree, or a name is no UTF-8.</exception>
    public static List<(string Name, EntryKind Kind, ObjectId Id)> Read(ReadOnlySpan<byte> bytes, int idBytes, string folder)
    {
        var entries = new List<(string, EntryKind, ObjectId)>();
        while (bytes.Length > 0)
        {
            var space = bytes.IndexOf((byte)' ');
            var end = bytes.IndexOf((byte)0);
            if (space < 1 || end < space || bytes.Length < end + 1 + idBytes)
            {
                throw new GitException($"The repository is damaged: its folder '{folder}' is no tree.");
            }

            var name = NameOf(bytes[(space + 1)..end], folder);
            if (name is "" or "." or ".." || name.Contains('/', StringComparison.Ordinal) || name.Equals(".git", StringComparison.OrdinalIgnoreCase))
            {
                throw new GitException($"The repository's folder '{folder}' holds an entry named '{name}', which git never makes: somebody built it to lead a reader astray. Remove it.");
            }

            entries.Add((name, KindOf(bytes[..space], folder), ObjectId.Of(bytes.Slice(end + 1, idBytes))));
            bytes = bytes[(end + 1 + idBytes)..];
        }

        return entries;
    }

    private static string NameOf(ReadOnlySpan<byte> name, string folder)
    {
        try
        {
            return Utf8.GetString(name);
        }
        catch (DecoderFallbackException)
        {
            throw new GitException($"A name in the repository's folder '{folder}' is no UTF-8: {Encoding.Latin1.GetString(name)}. Rename the file.");
        }
    }

    private static EntryKind KindOf(ReadOnlySpan<byte> mode, string folder) =>
        int.TryParse(mode, NumberStyles.None, CultureInfo.InvariantCulture, out var digits)
            ? (digits / 1000) switch
            {
                40 => EntryKind.Folder,
                100 => digits % 1000 / 100 is 7 ? EntryKind.Executable : EntryKind.File,
                120 => EntryKind.Link,
                160 => EntryKind.Submodule,
                _ => throw Unknown(mode, folder),
            }
            : throw Unknown(mode, folder);

    private static GitException Unknown(ReadOnlySpan<byte> mode, string folder) =>
        new($"The repository is damaged: its folder '{folder}' holds an entry of mode {Encoding.Latin1.GetString(mode)}.");
}
