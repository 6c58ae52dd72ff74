using Policies.Verification.Labels;
using Policies.Verification.Network;
using Policies.Verification.Network.Rules;
using Policies.Verification.Sets;

namespace Policies.Verification.Connections;

/// <summary>
/// Everything that a rule can be about, as numbered elements: classes of pods, ranges of addresses that no rule of the direction
/// divides, and entities. A peer is a set of these numbers.
/// </summary>
internal sealed class Universe
{
    private readonly IReadOnlyList<PodClass> pods;
    private readonly List<PodClass> onHostNetwork;
    private readonly IReadOnlyList<ClusterNode> nodes;
    private readonly ILookup<string, PodClass> podsByNamespace;
    private readonly List<ClusterNamespace> namespaces;
    private readonly Dictionary<LabelSelector, List<ClusterNamespace>> selectedNamespaces = [];
    private readonly Dictionary<PodSelection, ElementSet> selected = [];

    public Universe(IReadOnlyList<PodClass> pods, NetworkModel model)
    {
        this.pods = pods;
        onHostNetwork = [.. pods.Where(one => one.Pod.OnHostNetwork)];
        nodes = model.Nodes;
        // Pods on the host network are in no list by which selectors find pods.
        podsByNamespace = pods.Where(one => !one.Pod.OnHostNetwork).ToLookup(one => one.Namespace.Name, StringComparer.Ordinal);
        namespaces = [.. podsByNamespace.Select(group => group.First().Namespace)];
        var rules = model.Policies.SelectMany(policy => policy.Ingress.Concat(policy.Egress)).ToList();
        Sources = AddressSet.Divide(Cuts(rules, Direction.Ingress));
        Destinations = AddressSet.Divide(Cuts(rules, Direction.Egress));
        Entities = [.. rules.SelectMany(rule => rule.Peers).OfType<RulePeer.Entity>().Select(peer => peer.Name).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>The addresses from which connections come, divided where rules for ingress divide them.</summary>
    public AddressRange[] Sources { get; }

    /// <summary>The addresses to which connections go, divided where rules for egress divide them.</summary>
    public AddressRange[] Destinations { get; }

    /// <summary>What Cilium has a name for.</summary>
    public IReadOnlyList<string> Entities { get; }

    /// <summary>How many classes of pods there are; these are the first elements.</summary>
    public int PodCount => pods.Count;

    /// <summary>The element of the first source range.</summary>
    public int FirstSource => pods.Count;

    /// <summary>The element of the first destination range.</summary>
    public int FirstDestination => FirstSource + Sources.Length;

    /// <summary>The element of the first entity.</summary>
    public int FirstEntity => FirstDestination + Destinations.Length;

    /// <summary>How many elements there are.</summary>
    public int Count => FirstEntity + Entities.Count;

    /// <summary>A set without elements.</summary>
    public ElementSet Nothing() => ElementSet.Empty(Count);

    /// <summary>A set of all elements.</summary>
    public ElementSet Everything() => ElementSet.Everything(Count);

    /// <summary>A set of elements.</summary>
    public ElementSet Set(IEnumerable<int> elements) => ElementSet.Of(Count, elements);

    /// <summary>The pods of a selection.</summary>
    public ElementSet Select(PodSelection selection)
    {
        if (!selected.TryGetValue(selection, out var set))
        {
            selected.Add(selection, set = Set(InNamespaces(selection).Where(one => selection.Pods.Matches(one.Pod.Labels)).Select(one => one.Number)));
        }

        return set;
    }

    /// <summary>The other ends that a rule is about.</summary>
    public ElementSet Select(PolicyRule rule)
    {
        if (rule.Peers.Count == 0)
        {
            return Nothing();
        }

        return rule.Peers.Select(peer => Select(peer, rule.Direction)).Aggregate((all, some) => all.Union(some));
    }

    private ElementSet Select(RulePeer peer, Direction direction) => peer switch
    {
        RulePeer.Pods { Selection: var selection } => Select(selection),
        RulePeer.Addresses { Set: var addresses, MatchesPods: var matchesPods } => Addresses(direction, addresses, matchesPods ? pods : onHostNetwork),
        RulePeer.Nodes { Selector: var selector } => Addresses(direction, AddressesOf(selector), onHostNetwork),
        RulePeer.Entity { Name: var name } => Set([FirstEntity + Entities.Index().First(entity => entity.Item == name).Index]),
        _ => Everything(),
    };

    private IEnumerable<PodClass> InNamespaces(PodSelection selection)
    {
        if (selection.Namespace is { } name)
        {
            return podsByNamespace[name];
        }

        if (!selectedNamespaces.TryGetValue(selection.Namespaces, out var matching))
        {
            selectedNamespaces.Add(selection.Namespaces, matching = [.. namespaces.Where(candidate => selection.Namespaces.Matches(candidate.Labels))]);
        }

        return matching.SelectMany(candidate => podsByNamespace[candidate.Name]);
    }

    private IEnumerable<AddressSet> Cuts(IEnumerable<PolicyRule> rules, Direction direction) =>
        rules.Where(rule => rule.Direction == direction).SelectMany(rule => rule.Peers).Select(peer => peer switch
        {
            RulePeer.Addresses addresses => addresses.Set,
            RulePeer.Nodes of => AddressesOf(of.Selector),
            _ => AddressSet.Empty,
        });

    private AddressSet AddressesOf(LabelSelector selector) =>
        nodes.Where(node => selector.Matches(node.Labels)).Aggregate(AddressSet.Empty, (all, node) => all.Union(node.Addresses));

    // A pod whose address is not known has one of its family all the same.
    private ElementSet Addresses(Direction direction, AddressSet addresses, IReadOnlyList<PodClass> meant)
    {
        var everyAddress = addresses.Contains(AddressSet.Of(AddressRange.EveryIPv4)) || addresses.Contains(AddressSet.Of(AddressRange.EveryIPv6));
        return Set([
            .. direction == Direction.Ingress ? Within(addresses, Sources, FirstSource) : Within(addresses, Destinations, FirstDestination),
            .. meant.Where(one => one.Pod.Addresses.IsEmpty ? everyAddress : addresses.Contains(one.Pod.Addresses)).Select(one => one.Number),
        ]);
    }

    // The ranges were divided at both ends of every set, so each range of a set is a run of them.
    private static IEnumerable<int> Within(AddressSet addresses, AddressRange[] ranges, int firstElement)
    {
        foreach (var range in addresses.Ranges)
        {
            var at = Array.BinarySearch(ranges, range, FirstAddressComparer.Instance);
            for (var i = at; i < ranges.Length && ranges[i].First <= range.Last; i++)
            {
                yield return firstElement + i;
            }
        }
    }
}
