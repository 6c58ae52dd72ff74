using Policies.Objects;

namespace Policies.Lowering;

/// <summary>A rule of a policy: a peer on ports, in one direction.</summary>
internal sealed class RuleShape(PeerShape peer, IReadOnlyList<Port> ports)
{
    // Cilium refuses an entry with more, but takes several entries.
    private const int MostCiliumPorts = 40;

    /// <summary>Who may connect.</summary>
    public PeerShape Peer { get; } = peer;

    /// <summary>On which ports; empty for all.</summary>
    public IReadOnlyList<Port> Ports { get; } = ports;

    /// <summary>Whether a NetworkPolicy says some of it.</summary>
    public bool HasEntries => Peer.IsAnyone || Peer.Entries.Count > 0;

    /// <summary>The rule as a NetworkPolicy has it.</summary>
    public Node ToNetworkPolicy(FlowDirection direction) => Mapping.Of(
        (direction == FlowDirection.Ingress ? "from" : "to", Peer.IsAnyone ? null : new Sequence(Peer.Entries)),
        ("ports", Shapes.Ports(Ports)));

    /// <summary>The rule as a CiliumNetworkPolicy has it.</summary>
    public Node ToCilium(FlowDirection direction) => Mapping.Of(
        (direction == FlowDirection.Ingress ? "fromEntities" : "toEntities", Sequence.OfTexts(Peer.Entities)),
        ("toPorts", Ports.Count == 0 ? null : new Sequence([.. Ports
            .Select((port, i) => (Port: port, Entry: i / MostCiliumPorts))
            .GroupBy(port => port.Entry, port => (Node)CiliumPort(port.Port))
            .Select(entry => (Node)Mapping.Of(("ports", new Sequence([.. entry]))))])));

    // Cilium takes a port as text, and 0 for every port of a protocol.
    private static Mapping CiliumPort(Port port) => Mapping.Of(
        ("port", port.Name is { } name && port.Number is null ? name : Scalar.Integer(port.Number ?? 0).Text),
        ("endPort", port.Last is { } last ? (Node)last : null),
        ("protocol", Shapes.Text(port.Protocol)));
}
