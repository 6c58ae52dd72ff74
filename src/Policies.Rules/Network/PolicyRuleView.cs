using Policies.Catalogue.Judging;
using Policies.Objects;

namespace Policies.Catalogue.Network;

/// <summary>A rule of a NetworkPolicy.</summary>
internal sealed class PolicyRuleView
{
    /// <summary>Reads a rule.</summary>
    public PolicyRuleView(Mapping node, string direction, string peers)
    {
        Node = node;
        Direction = direction;
        Peers = [.. node.MappingsAt(peers)];
        Ports = [.. node.MappingsAt("ports")];
    }

    /// <summary>The rule as it is written.</summary>
    public Mapping Node { get; }

    /// <summary><c>Ingress</c> or <c>Egress</c>.</summary>
    public string Direction { get; }

    /// <summary>Whom it lets in or out; none for anyone.</summary>
    public IReadOnlyList<Mapping> Peers { get; }

    /// <summary>On which ports; none for all.</summary>
    public IReadOnlyList<Mapping> Ports { get; }

    /// <summary>The blocks of addresses among the peers.</summary>
    public IEnumerable<Mapping> Blocks => Peers.Select(peer => peer.MappingAt("ipBlock")).OfType<Mapping>();

    /// <summary>How messages call the direction of a connection: from or to.</summary>
    public bool IsIngress => Direction == "Ingress";
}
