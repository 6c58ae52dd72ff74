using Policies.Manifests;
using Policies.Objects;
using Policies.Verification.Labels;
using Policies.Verification.Network.Rules;
using Policies.Verification.Sets;

namespace Policies.Verification.Network.Reading;

/// <summary>Reads NetworkPolicy of <c>networking.k8s.io/v1</c>.</summary>
internal static class NamespacePolicyReader
{
    public static NetworkPolicy Read(Manifest manifest)
    {
        var spec = manifest.Object.Root.Map("spec");
        var (ingress, egress) = (spec.Maps("ingress").ToList(), spec.Maps("egress").ToList());
        var types = spec.Texts("policyTypes").ToList();
        var policy = new NetworkPolicy
        {
            Source = manifest,
            Tier = PolicyTier.Namespace,
            Subject = new(PolicyReader.NamespaceOf(manifest.Object), LabelSelector.Everything, LabelSelector.Read(spec?["podSelector"])),
            IsolatesIngress = types.Count == 0 || types.Contains("Ingress"),
            IsolatesEgress = types.Count == 0 ? egress.Count > 0 : types.Contains("Egress"),
            IsolatesEgressByRules = types.Count == 0,
        };
        policy.Ingress = policy.IsolatesIngress ? [.. ingress.Select((rule, i) => Rule(policy, Direction.Ingress, rule, i))] : [];
        policy.Egress = policy.IsolatesEgress ? [.. egress.Select((rule, i) => Rule(policy, Direction.Egress, rule, i))] : [];
        return policy;
    }

    private static PolicyRule Rule(NetworkPolicy policy, Direction direction, Mapping rule, int index)
    {
        var peers = rule.List(direction == Direction.Ingress ? "from" : "to");
        var ports = rule.List("ports");
        return new()
        {
            Policy = policy,
            Direction = direction,
            Index = index,
            Action = RuleAction.Allow,
            Peers = peers.Count == 0 ? [new RulePeer.Anyone(rule.Line)] : [.. peers.OfType<Mapping>().Select(peer => Peer(policy, peer))],
            Ports = ports.Count == 0 ? null : [.. ports.OfType<Mapping>().Select(Port)],
            Place = policy.Source.PlaceOf(rule),
        };
    }

    private static RulePeer Peer(NetworkPolicy policy, Mapping peer)
    {
        if (peer.Map("ipBlock") is { } block)
        {
            return new RulePeer.Addresses(PolicyReader.Addresses(block.Value("cidr"), block.Texts("except")), MatchesPods: false, peer.Line);
        }

        var (namespaces, pods) = (peer.Map("namespaceSelector"), peer.Map("podSelector"));
        return namespaces is null && pods is null
            ? new RulePeer.Addresses(AddressSet.Empty, MatchesPods: false, peer.Line)
            : new RulePeer.Pods(new(namespaces is null ? policy.Namespace : null, LabelSelector.Read(namespaces), LabelSelector.Read(pods)), peer.Line);
    }

    private static RulePort Port(Mapping port)
    {
        var protocol = port.Protocol("protocol") ?? Protocol.Tcp;
        return port["port"] switch
        {
            Scalar { Kind: ScalarKind.String } name => new(ConnectionSet.None, name.Text, protocol, port.Line),
            Scalar { Kind: ScalarKind.Integer } number when Written.Number(number) is { } first =>
                new(ConnectionSet.Of(protocol, first, port.Number("endPort") ?? first), null, protocol, port.Line),
            null or Scalar { Kind: ScalarKind.Null } => new(ConnectionSet.Of(protocol), null, protocol, port.Line),
            _ => new(ConnectionSet.None, null, protocol, port.Line),
        };
    }
}
