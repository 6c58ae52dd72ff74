using Policies.Objects;

namespace Policies.Lowering;

/// <summary>What a peer compiles to: entries of a NetworkPolicy, entities of a CiliumNetworkPolicy, or anyone.</summary>
internal sealed class PeerShape
{
    /// <summary>Every peer at all.</summary>
    public static PeerShape Anyone { get; } = new([]) { IsAnyone = true };

    /// <summary>Makes a peer of a NetworkPolicy's entries.</summary>
    public PeerShape(IReadOnlyList<Node> entries, params string[] entities) => (Entries, Entities) = (entries, entities);

    /// <summary>Entries of <c>from</c> or <c>to</c>.</summary>
    public IReadOnlyList<Node> Entries { get; }

    /// <summary>Entities, which only Cilium knows.</summary>
    public IReadOnlyList<string> Entities { get; }

    /// <summary>Whether there is no restriction.</summary>
    public bool IsAnyone { get; private init; }

    /// <summary>Several peers together.</summary>
    public static PeerShape Union(IEnumerable<PeerShape> peers)
    {
        var all = peers.ToList();
        return all.Exists(peer => peer.IsAnyone)
            ? Anyone
            : new([.. all.SelectMany(peer => peer.Entries)], [.. all.SelectMany(peer => peer.Entities).Distinct()]);
    }
}
