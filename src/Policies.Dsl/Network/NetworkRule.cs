namespace Policies;

/// <summary>Peers, any of which may connect on any of the ports.</summary>
public sealed record NetworkRule
{
    /// <summary>The other ends; everyone is said by <see cref="Peer.Anyone"/>.</summary>
    public required IReadOnlyList<Peer> Peers { get; init; }

    /// <summary>The receiver's ports; empty for all.</summary>
    public IReadOnlyList<Port> Ports { get; init; } = [];
}
