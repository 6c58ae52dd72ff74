namespace Policies.Rendering.Index;

/// <summary>What in a cluster's folder is ours; everything else there is someone else's.</summary>
/// <param name="Version">Of this format.</param>
/// <param name="Cluster">Name of the cluster.</param>
/// <param name="Digest">Of the tree: see <see cref="TreeDigest"/>.</param>
/// <param name="Files">Every file but the inventory itself, sorted by path in ordinal order.</param>
public sealed record Inventory(int Version, string Cluster, string Digest, IReadOnlyList<InventoryFile> Files)
{
    /// <summary>Where it lies in a cluster's folder.</summary>
    public const string FilePath = ".policies/inventory.json";

    /// <summary>The version that is written.</summary>
    public const int CurrentVersion = 1;

    /// <summary>See <see cref="AgentMark"/>; null for none.</summary>
    public string? Mark { get; init; }

    /// <summary>Reads what <see cref="ToUtf8"/> wrote.</summary>
    /// <exception cref="IndexFormatException">The text is something else, or of a version that is not known.</exception>
    public static Inventory Read(ReadOnlySpan<byte> utf8) => IndexFormat.Read(utf8, IndexJson.Default.Inventory, read => read.Version, CurrentVersion);

    /// <summary>The file's bytes: JSON, a line for each file.</summary>
    public byte[] ToUtf8() => ToText(Mark, Cluster, Digest, [.. Files.Select(file => file.ToLine())]).ToArray();

    /// <summary>The same of lines that are there already, good until this thread makes the next text of JSON.</summary>
    internal static ReadOnlyMemory<byte> ToText(string? mark, string cluster, string digest, IReadOnlyList<byte[]> files) => JsonText.Document(json => json
        .Number("version", CurrentVersion)
        .Text("mark", mark)
        .Text("cluster", cluster)
        .Text("digest", digest)
        .Written("files", files));
}
