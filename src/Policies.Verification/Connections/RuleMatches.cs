using Policies.Verification.Network;
using Policies.Verification.Network.Rules;
using Policies.Verification.Sets;

namespace Policies.Verification.Connections;

/// <summary>Says with which elements a rule matches which ports; each rule is looked up once.</summary>
internal sealed class RuleMatches
{
    private readonly Universe universe;
    private readonly List<(IReadOnlyList<ContainerPort> Ports, BitSet Pods)> podsByPorts;
    private readonly Dictionary<PolicyRule, BitSet> selected = [];

    public RuleMatches(Universe universe, IReadOnlyList<PodClass> pods)
    {
        this.universe = universe;
        podsByPorts =
        [
            .. pods.GroupBy(one => string.Join(' ', one.Pod.Ports.Where(port => port.Name is not null)), StringComparer.Ordinal)
                .Select(group => (group.First().Pod.Ports, SetOf(group))),
        ];
    }

    /// <summary>What a rule matches that selects some pods: with whom, on which ports. The ports that a name means are the destination's.</summary>
    public IEnumerable<(BitSet Elements, ConnectionSet Ports)> Of(PolicyRule rule, PodClass subject)
    {
        if (!selected.TryGetValue(rule, out var elements))
        {
            selected.Add(rule, elements = universe.Select(rule));
        }

        return rule.Direction == Direction.Ingress || !rule.HasNamedPorts ? [(elements, rule.PortsAt(subject.Pod.Ports))] : ByDestination(rule, elements);
    }

    private IEnumerable<(BitSet Elements, ConnectionSet Ports)> ByDestination(PolicyRule rule, BitSet elements)
    {
        var others = elements.Copy();
        foreach (var (ports, pods) in podsByPorts)
        {
            others.ExceptWith(pods);
            if (pods.Overlaps(elements))
            {
                var some = elements.Copy();
                some.IntersectWith(pods);
                yield return (some, rule.PortsAt(ports));
            }
        }

        yield return (others, rule.PortsAt([]));
    }

    private BitSet SetOf(IEnumerable<PodClass> some)
    {
        var set = universe.Nothing();
        foreach (var one in some)
        {
            set.Add(one.Number);
        }

        return set;
    }
}
