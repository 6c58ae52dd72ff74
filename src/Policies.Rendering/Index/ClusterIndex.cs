namespace Policies.Rendering.Index;

/// <summary>What tools know of a cluster without the fleet's code.</summary>
public sealed record ClusterIndex
{
    /// <summary>The folder of such files in the index's folder.</summary>
    public const string Folder = "clusters";

    /// <summary>The version that is written.</summary>
    public const int CurrentVersion = 1;

    /// <summary>Of this format.</summary>
    public int Version { get; init; } = CurrentVersion;

    /// <summary>Name of the cluster.</summary>
    public required string Cluster { get; init; }

    /// <summary>The member that says it, such as <c>Acme.Policies.Clusters.ShopProdEw1</c>.</summary>
    public required string Member { get; init; }

    /// <summary>Names that it had before.</summary>
    public IReadOnlyList<string> FormerNames { get; init; } = [];

    /// <summary>The agent that pulls its repository.</summary>
    public required Engine Engine { get; init; }

    /// <summary>The agent's namespace; null for the one that its installation makes.</summary>
    public string? AgentNamespace { get; init; }

    /// <summary>Its traits, as given.</summary>
    public IReadOnlyList<IndexedTrait> Traits { get; init; } = [];

    /// <summary>Name of its environment; null where the fleet orders none, or the cluster has none.</summary>
    public string? Environment { get; init; }

    /// <summary>Member paths of the named groups that it is in, sorted.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>Where its folder goes; null where the fleet is only compiled.</summary>
    public IndexedRepository? Repository { get; init; }

    /// <summary>The wave that it is in, by its place among the fleet's, from 0; null where it is in none.</summary>
    public int? Wave { get; init; }

    /// <summary>Of its tree: see <see cref="TreeDigest"/>.</summary>
    public required string Digest { get; init; }

    /// <summary>SHA-256 of its inventory's bytes, in lower-case hexadecimal.</summary>
    public required string Inventory { get; init; }

    /// <summary>Its namespaces, sorted by name.</summary>
    public IReadOnlyList<IndexedNamespace> Namespaces { get; init; } = [];

    /// <summary>Every day that definitions name for something it has, sorted by day and member.</summary>
    public IReadOnlyList<Deadline> Deadlines { get; init; } = [];

    /// <summary>Every file of its folder but the inventory, sorted by path in ordinal order.</summary>
    public IReadOnlyList<IndexedFile> Files { get; init; } = [];

    /// <summary>Where the index of a cluster lies in the index's folder.</summary>
    public static string PathOf(string cluster) => $"{Folder}/{cluster}.json";

    /// <summary>Reads what <see cref="ToUtf8"/> wrote.</summary>
    /// <exception cref="IndexFormatException">The text is something else, or of a version that is not known.</exception>
    public static ClusterIndex Read(ReadOnlySpan<byte> utf8) => IndexFormat.Read(utf8, IndexJson.Default.ClusterIndex, read => read.Version, CurrentVersion);

    /// <summary>The file's bytes: JSON, a line for each entry of its lists.</summary>
    public byte[] ToUtf8() => ToText([.. Files.Select(file => file.ToLine())]).ToArray();

    /// <summary>The same with the lines of its files, good until this thread makes the next text of JSON.</summary>
    internal ReadOnlyMemory<byte> ToText(IReadOnlyList<byte[]> files) => JsonText.Document(json => json
        .Number("version", Version)
        .Text("cluster", Cluster)
        .Text("member", Member)
        .Texts("formerNames", FormerNames)
        .Text("engine", Engine.ToString())
        .Text("agentNamespace", AgentNamespace)
        .Lines("traits", Traits, IndexedTrait.Write)
        .Text("environment", Environment)
        .Texts("groups", Groups)
        .Object("repository", Repository, IndexedRepository.Write)
        .Number("wave", Wave)
        .Text("digest", Digest)
        .Text("inventory", Inventory)
        .Objects("namespaces", Namespaces, IndexedNamespace.Write)
        .Lines("deadlines", Deadlines, Deadline.Write)
        .Written("files", files));
}
