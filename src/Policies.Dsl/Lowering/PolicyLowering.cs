namespace Policies.Lowering;

/// <summary>The network policies that definitions give in Kubernetes' own words.</summary>
internal sealed class PolicyLowering(ClusterScope scope)
{
    /// <summary>Adds the policies of a namespace.</summary>
    public void Lower(PlacedNamespace placed)
    {
        foreach (var part in placed.Policy.Policies)
        {
            if (DependsOnCluster(part.Value))
            {
                foreach (var manifest in Make(placed, part))
                {
                    scope.Manifests.Add(manifest);
                }
            }
            else
            {
                scope.Manifests.Add(scope.Cache.Get(part.Value, placed.Name, part.MemberPath, () => Make(placed, part).Single()));
            }
        }
    }

    private static bool DependsOnCluster(NetworkPolicy policy) =>
        (policy.Ingress ?? []).Concat(policy.Egress ?? []).SelectMany(rule => rule.Peers).Any(peer => peer switch
        {
            KnownPeer known => known.Kind != KnownPeerKind.Anyone,
            NamespacePeer named => named.Namespace.Definition is not null || named.Workload is { HostNetwork: true },
            _ => false,
        });

    private IEnumerable<Manifest> Make(PlacedNamespace placed, Part<NetworkPolicy> part)
    {
        var policy = part.Value;
        var shape = new PolicyShape(policy.Name, Shapes.Selector(policy.Pods))
        {
            Types = policy.Types,
            Ingress = Rules(policy.Ingress, FlowDirection.Ingress, placed, part),
            Egress = Rules(policy.Egress, FlowDirection.Egress, placed, part),
        };
        return shape.ToObjects(placed.Name).Select(made => ClusterScope.Manifest(made, placed.Definition.Definition, part.MemberPath));
    }

    private List<RuleShape>? Rules(IReadOnlyList<NetworkRule>? rules, FlowDirection direction, PlacedNamespace placed, Part<NetworkPolicy> part)
    {
        if (rules is null)
        {
            return null;
        }

        var shapes = new List<RuleShape>(rules.Count);
        for (var i = 0; i < rules.Count; i++)
        {
            var need = $"the network policy '{part.Value.Name}' of '{placed.Name}'";
            for (var j = 0; j < rules[i].Peers.Count; j++)
            {
                if (rules[i].Peers[j] is NamespacePeer { Namespace: { Definition: not null } reference } && scope.Placed(reference).Count == 0)
                {
                    scope.Problems.Add(new(
                        Policies.Rules.FlowWithoutOtherEnd,
                        $"{part.MemberPath}.{direction}[{i}].Peers[{j}]",
                        $"The network policy '{part.Value.Name}' of '{placed.Name}' names {reference}, which does not exist; say where it is, or narrow one of the two"));
                }
            }

            var peer = PeerShape.Union(rules[i].Peers.Select(peer => scope.Peers.Of(peer, direction, need)));

            // A rule without any peer would let everyone in; one whose peers are not here lets nobody in.
            if (peer.IsAnyone || peer.Entries.Count > 0 || peer.Entities.Count > 0)
            {
                shapes.Add(new(peer, rules[i].Ports));
            }
        }

        return shapes;
    }
}
