namespace Policies.Verification.Tests.BruteForce;

/// <summary>A small cluster, in the words of the Kubernetes API.</summary>
internal sealed record World(World.Namespace[] Namespaces, World.Pod[] Pods, World.Node[] Nodes, World.Policy[] Policies)
{
    public enum Kind { NetworkPolicy, AdminNetworkPolicy, BaselineAdminNetworkPolicy, AdminClusterNetworkPolicy, BaselineClusterNetworkPolicy }

    public enum Action { Allow, Deny, Pass }

    public sealed record Label(string Key, string Value);

    /// <summary>A null Labels means that the manifests have no Namespace object.</summary>
    public sealed record Namespace(string Name, Label[]? Labels);

    public sealed record Pod(string Namespace, string Name, Label[] Labels, ContainerPort[] Ports, bool HostNetwork, string? Address);

    public sealed record ContainerPort(string? Name, string? Protocol, int Number);

    public sealed record Node(string Name, Label[] Labels, string Address);

    /// <summary>A NetworkPolicy selects by Pods within its namespace; the others by Namespaces and, where not null, Pods.</summary>
    public sealed record Policy(Kind Kind, string Name, string? Namespace, int Priority, Selector Namespaces, Selector? Pods, string[]? Types, Rule[]? Ingress, Rule[]? Egress);

    /// <summary>Null is what is not written; an empty list is written as such.</summary>
    public sealed record Rule(Action Action, Peer[]? Peers, Port[]? Ports);

    public abstract record Peer
    {
        /// <summary>Pods; a selector that is null is not written.</summary>
        public sealed record Pods(Selector? Namespaces, Selector? Selected) : Peer;

        /// <summary>An ipBlock of a NetworkPolicy.</summary>
        public sealed record Block(string Network, string[] Except) : Peer;

        /// <summary>Networks of a policy of the whole cluster.</summary>
        public sealed record Networks(string[] All) : Peer;

        /// <summary>Nodes of a policy of the whole cluster.</summary>
        public sealed record Nodes(Selector Selected) : Peer;
    }

    /// <summary>A name, or numbers from the first to the last; neither for all ports of the protocol.</summary>
    public sealed record Port(string? Protocol, string? Name, int? First, int? Last);

    public sealed record Selector(Requirement[] Requirements);

    public sealed record Requirement(string Key, string Operator, string[] Values);
}
