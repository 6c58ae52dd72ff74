using System.Text.Json;

namespace Policies.Reconciler.State;

/// <summary>What any machine needs to know to go on with a repository; it travels in the same commit as the tree.</summary>
public sealed record SyncState
{
    /// <summary>Where it lies in our folder.</summary>
    public const string FilePath = ".policies/state.json";

    /// <summary>The version that is written.</summary>
    public const int CurrentVersion = 1;

    /// <summary>Of this format.</summary>
    public int Version { get; init; } = CurrentVersion;

    /// <summary>See <see cref="Rendering.Index.AgentMark"/>; null for none.</summary>
    public string? Mark { get; init; }

    /// <summary>Name of the cluster.</summary>
    public required string Cluster { get; init; }

    /// <summary>Counts our commits; one that goes back to an earlier number was not ours.</summary>
    public required int Serial { get; init; }

    /// <summary>The revision of the source that was synced.</summary>
    public string Revision { get; init; } = "";

    /// <summary>The digest of the compiled tree; empty before the first sync.</summary>
    public string Digest { get; init; } = "";

    /// <summary>SHA-256 of the inventory beside it, in lower-case hexadecimal; empty before the first sync.</summary>
    public string Inventory { get; init; } = "";

    /// <summary>When the tree was last changed by us, UTC; to put back what somebody changed does not count, so that a soak goes on.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Name of the wave in which it was synced; null where the fleet has none.</summary>
    public string? Wave { get; init; }

    /// <summary>Whether the tree came by a proposal, whose merge may have lost the commit's trailers.</summary>
    public bool Proposed { get; init; }

    /// <summary>The version that a person brought back; null where there is none.</summary>
    public Pin? Pin { get; init; }

    /// <summary>Why nothing is synced; null where it is.</summary>
    public Hold? Hold { get; init; }

    /// <summary>What left the fleet and stays in the repository, sorted by name.</summary>
    public IReadOnlyList<Released> Released { get; init; } = [];

    /// <summary>Objects of ours that a file above our folder still holds and that become ours once it does not, as <see cref="Planning.Adoption"/> writes them; null for none.</summary>
    public IReadOnlyList<string>? Adopting { get; init; }

    /// <summary>Whether nothing that the agent read included our folder; null where something did.</summary>
    public bool? NotDelivered { get; init; }

    /// <summary>Revisions that were here before this one, newest first; the last few.</summary>
    public IReadOnlyList<string> Passed { get; init; } = [];

    /// <summary>The clusters of the fleet when this was written, sorted by name.</summary>
    public IReadOnlyList<string> Fleet { get; init; } = [];

    /// <summary>Reads what <see cref="ToUtf8"/> wrote; null where the text is something else.</summary>
    public static SyncState? Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonSerializer.Deserialize(utf8, StateJson.Default.SyncState) is { Version: CurrentVersion } state ? state : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The file's bytes.</summary>
    public byte[] ToUtf8() => [.. JsonSerializer.SerializeToUtf8Bytes(this, StateJson.Plain.SyncState), (byte)'\n'];
}
