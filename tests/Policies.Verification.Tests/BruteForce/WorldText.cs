using System.Globalization;

namespace Policies.Verification.Tests.BruteForce;

/// <summary>Writes a world as manifests, in flow style.</summary>
internal static class WorldText
{
    public static string Write(World world) => string.Join("\n---\n",
    [
        .. world.Namespaces.Where(each => each.Labels is not null).Select(each => $"{{apiVersion: v1, kind: Namespace, metadata: {{name: {each.Name}, labels: {Labels(each.Labels!)}}}}}"),
        .. world.Nodes.Select(node => $"{{apiVersion: v1, kind: Node, metadata: {{name: {node.Name}, labels: {Labels(node.Labels)}}}, status: {{addresses: [{{type: InternalIP, address: '{node.Address}'}}]}}}}"),
        .. world.Pods.Select(Pod),
        .. world.Policies.Select(Policy),
    ]);

    private static string Pod(World.Pod pod)
    {
        var ports = pod.Ports.Select(port => Map(("name", port.Name), ("protocol", port.Protocol), ("containerPort", Number(port.Number))));
        var status = pod.Address is null ? "" : $", status: {{podIP: '{pod.Address}', podIPs: [{{ip: '{pod.Address}'}}]}}";
        return $"{{apiVersion: v1, kind: Pod, metadata: {{namespace: {pod.Namespace}, name: {pod.Name}, labels: {Labels(pod.Labels)}}}, spec: {{hostNetwork: {(pod.HostNetwork ? "true" : "false")}, containers: [{{name: c, ports: {List(ports)}}}]}}{status}}}";
    }

    private static string Policy(World.Policy policy)
    {
        if (policy.Kind == World.Kind.NetworkPolicy)
        {
            var spec = Map(
                ("podSelector", Selector(policy.Pods!)),
                ("policyTypes", policy.Types is null ? null : List(policy.Types)),
                ("ingress", Rules(policy.Ingress, rule => Map(("from", Peers(policy, rule)), ("ports", Ports(policy, rule))))),
                ("egress", Rules(policy.Egress, rule => Map(("to", Peers(policy, rule)), ("ports", Ports(policy, rule))))));
            return $"apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {{namespace: {policy.Namespace}, name: {policy.Name}}}\nspec: {spec}";
        }

        var isNewer = policy.Kind is World.Kind.AdminClusterNetworkPolicy or World.Kind.BaselineClusterNetworkPolicy;
        var ports = isNewer ? "protocols" : "ports";
        var all = Map(
            ("tier", isNewer ? (policy.Kind == World.Kind.AdminClusterNetworkPolicy ? "Admin" : "Baseline") : null),
            ("priority", policy.Kind == World.Kind.BaselineAdminNetworkPolicy ? null : Number(policy.Priority)),
            ("subject", policy.Pods is null ? $"{{namespaces: {Selector(policy.Namespaces)}}}" : $"{{pods: {{namespaceSelector: {Selector(policy.Namespaces)}, podSelector: {Selector(policy.Pods)}}}}}"),
            ("ingress", Rules(policy.Ingress, rule => Map(("action", Action(rule, isNewer)), ("from", Peers(policy, rule)), (ports, Ports(policy, rule))))),
            ("egress", Rules(policy.Egress, rule => Map(("action", Action(rule, isNewer)), ("to", Peers(policy, rule)), (ports, Ports(policy, rule))))));
        var kind = isNewer ? "ClusterNetworkPolicy" : policy.Kind.ToString();
        return $"apiVersion: policy.networking.k8s.io/{(isNewer ? "v1alpha2" : "v1alpha1")}\nkind: {kind}\nmetadata: {{name: {policy.Name}}}\nspec: {all}";
    }

    private static string Action(World.Rule rule, bool isNewer) => isNewer && rule.Action == World.Action.Allow ? "Accept" : rule.Action.ToString();

    private static string? Rules(World.Rule[]? rules, Func<World.Rule, string> write) => rules is null ? null : List(rules.Select(write));

    private static string? Peers(World.Policy policy, World.Rule rule) => rule.Peers is null ? null : List(rule.Peers.Select(peer => Peer(policy, peer)));

    private static string Peer(World.Policy policy, World.Peer peer) => peer switch
    {
        World.Peer.Block block => $"{{ipBlock: {{cidr: '{block.Network}', except: {List(block.Except.Select(hole => $"'{hole}'"))}}}}}",
        World.Peer.Networks networks => $"{{networks: {List(networks.All.Select(network => $"'{network}'"))}}}",
        World.Peer.Nodes nodes => $"{{nodes: {Selector(nodes.Selected)}}}",
        World.Peer.Pods pods when policy.Kind == World.Kind.NetworkPolicy => Map(("namespaceSelector", Selector(pods.Namespaces)), ("podSelector", Selector(pods.Selected))),
        World.Peer.Pods { Selected: null } pods => $"{{namespaces: {Selector(pods.Namespaces)}}}",
        World.Peer.Pods pods => $"{{pods: {{namespaceSelector: {Selector(pods.Namespaces)}, podSelector: {Selector(pods.Selected)}}}}}",
        _ => throw new InvalidOperationException($"{peer}"),
    };

    private static string? Ports(World.Policy policy, World.Rule rule) => rule.Ports is null ? null : List(rule.Ports.Select(port => policy.Kind switch
    {
        World.Kind.NetworkPolicy => Map(("protocol", port.Protocol), ("port", port.Name ?? Number(port.First)), ("endPort", Number(port.Last))),
        World.Kind.AdminNetworkPolicy or World.Kind.BaselineAdminNetworkPolicy => OldPort(port),
        _ => NewPort(port),
    }));

    private static string OldPort(World.Port port) =>
        port.Name is not null ? $"{{namedPort: {port.Name}}}"
        : port.Last is null ? $"{{portNumber: {Map(("protocol", port.Protocol), ("port", Number(port.First)))}}}"
        : $"{{portRange: {Map(("protocol", port.Protocol), ("start", Number(port.First)), ("end", Number(port.Last)))}}}";

    private static string NewPort(World.Port port)
    {
        var numbers = port.Last is null ? $"{{number: {Number(port.First)}}}" : $"{{range: {{start: {Number(port.First)}, end: {Number(port.Last)}}}}}";
        return port.Name is not null ? $"{{destinationNamedPort: {port.Name}}}" : $"{{{(port.Protocol ?? "TCP").ToLowerInvariant()}: {{destinationPort: {numbers}}}}}";
    }

    // One requirement for one value is written as matchLabels, the rest as matchExpressions.
    private static string? Selector(World.Selector? selector)
    {
        if (selector is null)
        {
            return null;
        }

        var plain = selector.Requirements.Where(requirement => requirement is { Operator: "In", Values.Length: 1 }).DistinctBy(requirement => requirement.Key).ToList();
        var others = selector.Requirements.Except(plain).Select(requirement =>
            Map(("key", requirement.Key), ("operator", requirement.Operator), ("values", requirement.Values.Length == 0 ? null : List(requirement.Values.Select(Quoted))))).ToList();
        return Map(("matchLabels", plain.Count == 0 ? null : Labels([.. plain.Select(requirement => new World.Label(requirement.Key, requirement.Values[0]))])), ("matchExpressions", others.Count == 0 ? null : List(others)));
    }

    private static string Labels(World.Label[] labels) => Map([.. labels.Select(label => (label.Key, (string?)Quoted(label.Value)))]);

    private static string Quoted(string text) => $"'{text}'";

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string List(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";

    private static string Map(params (string Key, string? Value)[] entries) =>
        $"{{{string.Join(", ", entries.Where(entry => entry.Value is not null).Select(entry => $"{entry.Key}: {entry.Value}"))}}}";
}
