using System.Net;

namespace Policies.Verification.Tests.BruteForce;

/// <summary>
/// A second opinion on who may connect to whom: asks of one connection what the documentation of the APIs says of it, by going through every
/// policy, rule, peer and port. It shares nothing with the engine, and knows nothing of sets.
/// </summary>
/// <remarks>
/// Where the documentation leaves room: ipBlock never matches a pod with an address of its own; networks of AdminNetworkPolicy neither, those of
/// ClusterNetworkPolicy do; a pod whose address is not known has some address of IPv4 and some of IPv6, so only a
/// whole family without exceptions matches it.
/// </remarks>
internal sealed class Oracle(World world)
{
    public bool Allows(End source, End destination, string protocol, int port) =>
        LetsOut(source, destination, protocol, port) && LetsIn(destination, source, protocol, port);

    private bool LetsOut(End source, End destination, string protocol, int port) => Decide(
        source, "Egress", policy => policy.Egress ?? [], (policy, rule) => HasPeer(policy, rule, source, destination) && HasPort(policy, rule, destination, protocol, port));

    private bool LetsIn(End destination, End source, string protocol, int port) => Decide(
        destination, "Ingress", policy => policy.Ingress ?? [], (policy, rule) => HasPeer(policy, rule, destination, source) && HasPort(policy, rule, destination, protocol, port));

    private bool Decide(End subject, string direction, Func<World.Policy, World.Rule[]> rules, Func<World.Policy, World.Rule, bool> matches)
    {
        if (subject.Pod is not { } pod || IsExempt(pod))
        {
            return true;
        }

        var selecting = world.Policies.Where(policy => Selects(policy, pod)).ToList();
        var admin = FirstMatch(World.Kind.AdminNetworkPolicy, World.Kind.AdminClusterNetworkPolicy);
        if (admin is World.Action.Allow or World.Action.Deny)
        {
            return admin == World.Action.Allow;
        }

        var isolating = selecting.Where(policy => policy.Kind == World.Kind.NetworkPolicy && Isolates(policy, direction)).ToList();
        return isolating.Count > 0
            ? isolating.Exists(policy => rules(policy).Any(rule => matches(policy, rule)))
            : FirstMatch(World.Kind.BaselineAdminNetworkPolicy, World.Kind.BaselineClusterNetworkPolicy) != World.Action.Deny;

        World.Action? FirstMatch(World.Kind kind, World.Kind newer)
        {
            foreach (var policy in selecting.Where(policy => policy.Kind == kind || policy.Kind == newer).OrderBy(policy => policy.Priority))
            {
                foreach (var rule in rules(policy).Where(rule => matches(policy, rule)))
                {
                    return rule.Action;
                }
            }

            return null;
        }
    }

    private static bool Isolates(World.Policy policy, string direction) =>
        policy.Types is { Length: > 0 } ? policy.Types.Contains(direction) : direction == "Ingress" || policy.Egress is { Length: > 0 };

    private bool Selects(World.Policy policy, World.Pod pod) =>
        !IsExempt(pod) && (policy.Pods is null || Matches(policy.Pods, pod.Labels))
        && (policy.Kind == World.Kind.NetworkPolicy ? policy.Namespace == pod.Namespace : Matches(policy.Namespaces, LabelsOf(pod.Namespace)));

    private bool HasPeer(World.Policy policy, World.Rule rule, End subject, End other) =>
        rule.Peers is not { Length: > 0 } || rule.Peers.Any(peer => IsPeer(policy, peer, subject, other));

    private bool IsPeer(World.Policy policy, World.Peer peer, End subject, End other) => peer switch
    {
        World.Peer.Pods selected => other.Pod is { } pod && !IsExempt(pod) && (selected.Selected is null || Matches(selected.Selected, pod.Labels))
            && (selected.Namespaces is null ? pod.Namespace == subject.Pod!.Namespace : Matches(selected.Namespaces, LabelsOf(pod.Namespace))),
        World.Peer.Block block => IsIn(other, block.Network, matchesPods: false) && !block.Except.Any(hole => MayBeIn(other, hole)),
        World.Peer.Networks networks => networks.All.Any(network => IsIn(other, network, matchesPods: policy.Kind >= World.Kind.AdminClusterNetworkPolicy)),
        World.Peer.Nodes nodes => world.Nodes.Any(node => Matches(nodes.Selected, node.Labels) && IsIn(other, node.Address + (node.Address.Contains(':') ? "/128" : "/32"), matchesPods: false)),
        _ => throw new InvalidOperationException($"{peer}"),
    };

    private static bool IsIn(End end, string network, bool matchesPods)
    {
        var within = IPNetwork.Parse(network);
        return end.Pod switch
        {
            null => within.Contains(end.Address!),
            { Address: null } pod => (matchesPods || IsExempt(pod)) && within.PrefixLength == 0,
            { Address: { } known } => matchesPods && within.Contains(IPAddress.Parse(known)),
        };
    }

    // An address that nobody knows may be in any of the holes.
    private static bool MayBeIn(End end, string hole) => end.Pod is not null || IsIn(end, hole, matchesPods: false);

    private static bool HasPort(World.Policy policy, World.Rule rule, End destination, string protocol, int number) =>
        rule.Ports is not { Length: > 0 } || rule.Ports.Any(port => port switch
        {
            { Name: { } name } => destination.Pod is { } pod && pod.Ports.Any(named =>
                named.Name == name && named.Number == number && (named.Protocol ?? "TCP") == protocol && (port.Protocol == protocol || (port.Protocol is null && (protocol == "TCP" || policy.Kind != World.Kind.NetworkPolicy)))),
            _ => (port.Protocol ?? "TCP") == protocol && number >= (port.First ?? 1) && number <= (port.Last ?? port.First ?? 65535),
        });

    // A pod on the host network has the node's address; only one recorded with its status is judged as a pod.
    private static bool IsExempt(World.Pod pod) => pod.HostNetwork && pod.Address is null;

    private World.Label[] LabelsOf(string name)
    {
        var written = world.Namespaces.Single(candidate => candidate.Name == name).Labels ?? [];
        return written.Any(label => label.Key == "kubernetes.io/metadata.name") ? written : [.. written, new("kubernetes.io/metadata.name", name)];
    }

    private static bool Matches(World.Selector selector, World.Label[] labels) => selector.Requirements.All(requirement =>
    {
        var value = labels.FirstOrDefault(label => label.Key == requirement.Key)?.Value;
        return requirement.Operator switch
        {
            "In" => value is not null && requirement.Values.Contains(value),
            "NotIn" => value is null || !requirement.Values.Contains(value),
            "Exists" => value is not null,
            "DoesNotExist" => value is null,
            _ => throw new InvalidOperationException(requirement.Operator),
        };
    });
}
