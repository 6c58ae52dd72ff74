namespace Policies.Catalogue.Compiler.Malformed;

/// <summary>Judges what definitions say of connections.</summary>
internal static class NetworkInspection
{
    /// <summary>Judges flows and policies.</summary>
    public static void Network(this Inspection inspection, Policies.Network network, Place place)
    {
        inspection.Each(network.Flows, place, nameof(Policies.Network.Flows), inspection.Flow);
        inspection.Each(network.Policies, place, nameof(Policies.Network.Policies), inspection.Policy);
    }

    /// <summary>Judges a workload.</summary>
    public static void Workload(this Inspection inspection, Workload workload, Place place)
    {
        inspection.Text(workload.Name, place, nameof(Policies.Workload.Name), "Workload name", Grammar.DnsSubdomain);
        inspection.Labels(workload.Labels, place, nameof(Policies.Workload.Labels));
        inspection.Each(workload.Ports, place, nameof(Policies.Workload.Ports), inspection.Port);
        if (workload.ServiceAccount is { } account && inspection.Sees(place, nameof(Policies.Workload.ServiceAccount), out var at))
        {
            inspection.ServiceAccount(account, at);
        }
    }

    private static void Flow(this Inspection inspection, Flow flow, Place place)
    {
        inspection.End(flow.Peer, place, nameof(Policies.Flow.Peer));
        inspection.Each(flow.Ports, place, nameof(Policies.Flow.Ports), inspection.Port);
        inspection.Found(flow.Sender, place, nameof(Policies.Flow.Sender));
        inspection.Found(flow.Receiver, place, nameof(Policies.Flow.Receiver));
        if (flow.Instance is { } instance && inspection.Sees(place, nameof(Policies.Flow.Instance), out var at))
        {
            inspection.Text(instance.Name, at, nameof(Instance.Name), "Instance name", Grammar.DnsLabel);
        }
    }

    private static void Policy(this Inspection inspection, NetworkPolicy policy, Place place)
    {
        inspection.Text(policy.Name, place, nameof(NetworkPolicy.Name), "Network policy name", Grammar.DnsSubdomain);
        if (inspection.Sees(place, nameof(NetworkPolicy.Pods), out var pods))
        {
            inspection.Selector(policy.Pods.Labels, policy.Pods.Conditions, pods);
        }

        inspection.Each(policy.Ingress, place, nameof(NetworkPolicy.Ingress), inspection.Rule);
        inspection.Each(policy.Egress, place, nameof(NetworkPolicy.Egress), inspection.Rule);
        inspection.Directions(policy, place);
    }

    private static void Directions(this Inspection inspection, NetworkPolicy policy, Place place)
    {
        if (!inspection.Sees(place, nameof(NetworkPolicy.Types), out var types))
        {
            return;
        }

        if (policy.Types == PolicyTypes.None)
        {
            inspection.Say(types, $"Network policy '{policy.Name}' isolates neither direction; leave {nameof(NetworkPolicy.Types)} out, or name a direction");
        }
        else if (policy is { Types: null, Ingress: null, Egress: null }
            && inspection.Sees(place, nameof(NetworkPolicy.Ingress), out _)
            && inspection.Sees(place, nameof(NetworkPolicy.Egress), out _))
        {
            inspection.Say(place, $"Network policy '{policy.Name}' says nothing of ingress or egress; write Ingress = [] or Egress = [] to close a direction");
        }
    }

    private static void Rule(this Inspection inspection, NetworkRule rule, Place place)
    {
        inspection.SomeOf(rule.Peers, place, nameof(NetworkRule.Peers), "A rule without peers lets everyone through; list peers, or say Peer.Anyone");
        inspection.Each(rule.Peers, place, nameof(NetworkRule.Peers), inspection.Peer);
        inspection.Each(rule.Ports, place, nameof(NetworkRule.Ports), inspection.Port);
    }

    private static void End(this Inspection inspection, Peer peer, Place place, string member)
    {
        if (inspection.Sees(place, member, out var at))
        {
            inspection.Peer(peer, at);
        }
    }

    private static void Peer(this Inspection inspection, Peer peer, Place at)
    {
        switch (peer)
        {
            case AddressPeer addresses:
                inspection.Addresses(addresses, at);
                break;
            case NamespacePeer pods:
                inspection.Reference(pods.Namespace, at, nameof(NamespacePeer.Namespace));
                inspection.Found(pods.Workload, at, nameof(NamespacePeer.Workload));
                inspection.Selector(pods.WithLabels, at, nameof(NamespacePeer.WithLabels));
                break;
            case SelectorPeer selected:
                inspection.Selector(selected.WithLabels, at, nameof(SelectorPeer.WithLabels));
                if (selected.InNamespaces is { } namespaces && inspection.Sees(at, nameof(SelectorPeer.InNamespaces), out var inNamespaces))
                {
                    inspection.Selector(namespaces.Labels, namespaces.Conditions, inNamespaces);
                }

                break;
        }
    }

    private static void Selector(this Inspection inspection, PodSelector? pods, Place place, string member)
    {
        if (pods is not null && inspection.Sees(place, member, out var at))
        {
            inspection.Selector(pods.Labels, pods.Conditions, at);
        }
    }

    // A workload by which a policy is to find pods.
    private static void Found(this Inspection inspection, Workload? workload, Place place, string member)
    {
        if (workload is null || !inspection.Sees(place, member, out var at))
        {
            return;
        }

        inspection.Workload(workload, at);
        inspection.SomeOf(workload.Labels, at, nameof(Policies.Workload.Labels), $"Workload '{workload.Name}' has no labels, so no policy finds its pods; give it those of its pods");
    }
}
