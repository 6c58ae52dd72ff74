using k8s.Models;

namespace Policies.Rendering.Tests.RoundTrips;

/// <summary>What a network policy of a definition means as KubernetesClient's model, written from Kubernetes' documentation.</summary>
internal static class ExpectedPolicy
{
    public static V1NetworkPolicySpec Of(NetworkPolicy policy) => new()
    {
        PodSelector = Selector(policy.Pods.Labels, policy.Pods.Conditions),
        PolicyTypes = Types(policy),
        Ingress = Rules(policy.Ingress, rule => new V1NetworkPolicyIngressRule { FromProperty = Peers(rule), Ports = Ports(rule) }),
        Egress = Rules(policy.Egress, rule => new V1NetworkPolicyEgressRule { To = Peers(rule), Ports = Ports(rule) }),
    };

    private static List<string> Types(NetworkPolicy policy)
    {
        var types = new List<string>();
        if (policy.Types is { } said ? said.HasFlag(PolicyTypes.Ingress) : policy.Ingress is not null)
        {
            types.Add("Ingress");
        }

        if (policy.Types is { } saidToo ? saidToo.HasFlag(PolicyTypes.Egress) : policy.Egress is not null)
        {
            types.Add("Egress");
        }

        return types;
    }

    private static List<T>? Rules<T>(IReadOnlyList<NetworkRule>? rules, Func<NetworkRule, T> make) => rules is { Count: > 0 } ? [.. rules.Select(make)] : null;

    private static List<V1NetworkPolicyPeer>? Peers(NetworkRule rule) => rule.Peers.Contains(Peer.Anyone) ? null : [.. rule.Peers.Select(Of)];

    private static List<V1NetworkPolicyPort>? Ports(NetworkRule rule) => rule.Ports.Count == 0 ? null : [.. rule.Ports.Select(port => new V1NetworkPolicyPort
    {
        Protocol = port.Protocol.ToString().ToUpperInvariant(),
        Port = port.Number is { } number ? (IntOrString)number : port.Name is { } name ? (IntOrString)name : null,
        EndPort = port.Last,
    })];

    private static V1NetworkPolicyPeer Of(Peer peer) => peer switch
    {
        AddressPeer address => new()
        {
            IpBlock = new() { Cidr = address.Range.Text, Except = address.Except.Count == 0 ? null : [.. address.Except.Select(part => part.Text)] },
        },
        SelectorPeer selector => new()
        {
            NamespaceSelector = selector.InNamespaces is { } namespaces ? Selector(namespaces.Labels, namespaces.Conditions) : null,
            PodSelector = selector.WithLabels is { } pods ? Selector(pods.Labels, pods.Conditions) : null,
        },
        NamespacePeer { Namespace.Name: { } name } outside => new()
        {
            NamespaceSelector = new() { MatchLabels = new Dictionary<string, string> { ["kubernetes.io/metadata.name"] = name } },
            PodSelector = outside.WithLabels is { } pods ? Selector(pods.Labels, pods.Conditions) : null,
        },
        _ => throw new InvalidOperationException($"No expectation for {peer}"),
    };

    private static V1LabelSelector Selector(IReadOnlyList<Label> labels, IReadOnlyList<LabelCondition> conditions) => new()
    {
        MatchLabels = labels.Count == 0 ? null : labels.OrderBy(label => label.Key, StringComparer.Ordinal).ToDictionary(label => label.Key, label => label.Value),
        MatchExpressions = conditions.Count == 0 ? null : [.. conditions.Select(condition => new V1LabelSelectorRequirement
        {
            Key = condition.Key,
            OperatorProperty = condition.Operator switch
            {
                LabelOperator.In => "In",
                LabelOperator.NotIn => "NotIn",
                LabelOperator.Exists => "Exists",
                _ => "DoesNotExist",
            },
            Values = condition.Operator is LabelOperator.In or LabelOperator.NotIn ? [.. condition.Values] : null,
        })],
    };
}
