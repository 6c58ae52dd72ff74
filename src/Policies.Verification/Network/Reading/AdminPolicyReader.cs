using Policies.Manifests;
using Policies.Objects;
using Policies.Verification.Labels;
using Policies.Verification.Network.Rules;
using Policies.Verification.Sets;

namespace Policies.Verification.Network.Reading;

/// <summary>
/// Reads the policies of a whole cluster: AdminNetworkPolicy and BaselineAdminNetworkPolicy of <c>policy.networking.k8s.io/v1alpha1</c>,
/// ClusterNetworkPolicy of <c>v1alpha2</c> (https://network-policy-api.sigs.k8s.io).
/// </summary>
internal sealed class AdminPolicyReader
{
    private static readonly PodSelection Nobody = new(null, LabelSelector.Of([new("", LabelOperator.In, [])], 0), LabelSelector.Everything);

    private readonly NetworkPolicy policy;
    private readonly ICollection<Remark> remarks;

    private AdminPolicyReader(NetworkPolicy policy, ICollection<Remark> remarks) => (this.policy, this.remarks) = (policy, remarks);

    // The newer kind says that rules for networks are also held against pods.
    private bool IsClusterNetworkPolicy => policy.Source.Object.Kind == "ClusterNetworkPolicy";

    public static NetworkPolicy Read(Manifest manifest, PolicyTier tier, ICollection<Remark> remarks)
    {
        var spec = manifest.Object.Root.Map("spec");
        var policy = new NetworkPolicy
        {
            Source = manifest,
            Tier = tier,
            Priority = spec.Number("priority") ?? 0,
            Subject = PolicyReader.Selection(spec.Map("subject")) ?? Nobody,
        };
        var reader = new AdminPolicyReader(policy, remarks);
        policy.Ingress = [.. spec.Maps("ingress").Select((rule, i) => reader.Rule(Direction.Ingress, rule, i))];
        policy.Egress = [.. spec.Maps("egress").Select((rule, i) => reader.Rule(Direction.Egress, rule, i))];
        return policy;
    }

    private PolicyRule Rule(Direction direction, Mapping rule, int index) => new()
    {
        Policy = policy,
        Direction = direction,
        Index = index,
        Name = rule.Value("name"),
        Action = rule.Value("action") switch
        {
            "Allow" or "Accept" => RuleAction.Allow,
            "Pass" => RuleAction.Pass,
            _ => RuleAction.Deny,
        },
        Peers = [.. rule.Maps(direction == Direction.Ingress ? "from" : "to").Select(Peer)],
        Ports = Ports(rule),
        Place = policy.Source.PlaceOf(rule),
    };

    private RulePeer Peer(Mapping peer)
    {
        if (PolicyReader.Selection(peer) is { } selection)
        {
            return new RulePeer.Pods(selection, peer.Line);
        }

        if (peer["nodes"] is Mapping nodes)
        {
            return new RulePeer.Nodes(LabelSelector.Read(nodes), peer.Line);
        }

        if (peer["domainNames"] is Sequence)
        {
            remarks.Add(new(policy.Source.File, peer.Line, $"{policy}: which addresses 'domainNames' stands for is known to the cluster only; it is taken for none"));
        }

        var networks = peer.Texts("networks").Aggregate(AddressSet.Empty, (all, network) => all.Union(PolicyReader.Addresses(network, [])));
        return new RulePeer.Addresses(networks, IsClusterNetworkPolicy, peer.Line);
    }

    private IReadOnlyList<RulePort>? Ports(Mapping rule)
    {
        var ports = rule.List(IsClusterNetworkPolicy ? "protocols" : "ports");
        return ports.Count == 0 ? null : [.. ports.OfType<Mapping>().Select(port => IsClusterNetworkPolicy ? ProtocolPort(port) : Port(port))];
    }

    private static RulePort Port(Mapping port)
    {
        if (port.Value("namedPort") is { } name)
        {
            return new(ConnectionSet.None, name, null, port.Line);
        }

        var (number, range) = (port.Map("portNumber"), port.Map("portRange"));
        var protocol = (number ?? range).Protocol("protocol") ?? Protocol.Tcp;
        return new(Numbers(protocol, number.Number("port") ?? range.Number("start"), number.Number("port") ?? range.Number("end")), null, protocol, port.Line);
    }

    private static RulePort ProtocolPort(Mapping written)
    {
        if (written.Value("destinationNamedPort") is { } name)
        {
            return new(ConnectionSet.None, name, null, written.Line);
        }

        foreach (var (key, protocol) in new[] { ("tcp", Protocol.Tcp), ("udp", Protocol.Udp), ("sctp", Protocol.Sctp) })
        {
            if (written[key] is Mapping inner)
            {
                var port = inner.Map("destinationPort");
                var range = port.Map("range");
                var numbers = port is null
                    ? ConnectionSet.Of(protocol)
                    : Numbers(protocol, port.Number("number") ?? range.Number("start"), port.Number("number") ?? range.Number("end"));
                return new(numbers, null, protocol, written.Line);
            }
        }

        return new(ConnectionSet.None, null, null, written.Line);
    }

    private static ConnectionSet Numbers(Protocol protocol, int? first, int? last) =>
        first is { } from && last is { } to ? ConnectionSet.Of(protocol, from, to) : ConnectionSet.None;
}
