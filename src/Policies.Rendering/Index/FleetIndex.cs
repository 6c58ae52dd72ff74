namespace Policies.Rendering.Index;

/// <summary>What tools know of a fleet without its code.</summary>
/// <param name="Version">Of this format.</param>
/// <param name="Fleet">Full name of the fleet's class.</param>
/// <param name="Rollout">How a change travels.</param>
/// <param name="Retired">What leaves on purpose, in the order given.</param>
/// <param name="Deadlines">Days that the fleet itself names.</param>
/// <param name="Clusters">Every cluster, sorted by name.</param>
/// <param name="Environments">Names of its environments, the lowest first; none, or null, where it orders none.</param>
public sealed record FleetIndex(
    int Version,
    string Fleet,
    IndexedRollout Rollout,
    IReadOnlyList<Leaving> Retired,
    IReadOnlyList<Deadline> Deadlines,
    IReadOnlyList<IndexedCluster> Clusters,
    IReadOnlyList<string>? Environments = null)
{
    /// <summary>Where it lies in the index's folder.</summary>
    public const string FilePath = "index.json";

    /// <summary>The version that is written.</summary>
    public const int CurrentVersion = 1;

    /// <summary>Reads what <see cref="ToUtf8"/> wrote.</summary>
    /// <exception cref="IndexFormatException">The text is something else, or of a version that is not known.</exception>
    public static FleetIndex Read(ReadOnlySpan<byte> utf8) => IndexFormat.Read(utf8, IndexJson.Default.FleetIndex, read => read.Version, CurrentVersion);

    /// <summary>The file's bytes: JSON, a line for each cluster.</summary>
    public byte[] ToUtf8() => ToText().ToArray();

    /// <summary>The same, good until this thread makes the next text of JSON.</summary>
    internal ReadOnlyMemory<byte> ToText() => JsonText.Document(json => json
        .Number("version", Version)
        .Text("fleet", Fleet)
        .Object("rollout", Rollout, IndexedRollout.Write)
        .Texts("environments", Environments ?? [])
        .Lines("retired", Retired, Leaving.Write)
        .Lines("deadlines", Deadlines, Deadline.Write)
        .Lines("clusters", Clusters, IndexedCluster.Write));
}
