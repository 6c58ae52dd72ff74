using System.Security.Cryptography;

namespace Policies.Rendering.Index;

/// <summary>
/// One digest for a cluster's tree: SHA-256 of the lines <c>digest, two spaces, path</c> (as <c>sha256sum</c> prints them) of
/// every file but the inventory, sorted by path in ordinal order.
/// </summary>
public static class TreeDigest
{
    /// <summary>The digest of files that are sorted by path.</summary>
    public static string Of(IReadOnlyList<InventoryFile> files)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var lines = new Utf8Buffer();
        foreach (var file in files)
        {
            lines.Append(file.Sha256.AsSpan());
            lines.Append("  "u8);
            lines.Append(file.Path.AsSpan());
            lines.Append((byte)'\n');
            if (lines.Length > 2048)
            {
                sha.AppendData(lines.Written);
                lines.Clear();
            }
        }

        sha.AppendData(lines.Written);
        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }
}
