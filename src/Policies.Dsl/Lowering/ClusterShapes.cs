using System.Collections.Concurrent;
using Policies.Evaluation;

namespace Policies.Lowering;

/// <summary>What a cluster's facts give that is the same in each of its namespaces: ranges of addresses, and the policies of switches.</summary>
internal sealed class ClusterShapes(ClusterDefinition cluster, IReadOnlyList<Cidr> privateRanges)
{
    private readonly ConcurrentDictionary<string, PolicyShape> switches = new(StringComparer.Ordinal);

    /// <summary>Its addresses.</summary>
    public ClusterNetwork Network { get; } = new(cluster.Cluster, privateRanges);

    /// <summary>The policy of a switch, made where a namespace first has it on.</summary>
    public PolicyShape Switch(string key, Func<PolicyShape> make) => switches.TryGetValue(key, out var known) ? known : switches.GetOrAdd(key, make());
}
