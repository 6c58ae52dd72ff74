using Policies.Verification.Network;
using Policies.Verification.Network.Rules;
using Policies.Verification.Sets;

namespace Policies.Verification.Connections;

/// <summary>Says with which elements a rule matches which ports; each rule is looked up once.</summary>
internal sealed class RuleMatches
{
    private readonly Universe universe;
    private readonly List<(IReadOnlyList<ContainerPort> Ports, ElementSet Pods)> podsByPorts = [];
    private readonly int[] groups;
    private readonly ElementSet allPods;
    private readonly Dictionary<PolicyRule, ElementSet> selected = [];

    public RuleMatches(Universe universe, IReadOnlyList<PodClass> pods)
    {
        this.universe = universe;
        groups = new int[pods.Count];
        foreach (var group in pods.GroupBy(NamedPorts, StringComparer.Ordinal))
        {
            foreach (var one in group)
            {
                groups[one.Number] = podsByPorts.Count;
            }

            podsByPorts.Add((group.First().Pod.Ports, universe.Set(group.Select(one => one.Number))));
        }

        allPods = universe.Set(pods.Select(one => one.Number));
    }

    /// <summary>A number for the named ports of some pods, which others with the same named ports share.</summary>
    public int PortsOf(PodClass pods) => groups[pods.Number];

    /// <summary>What a rule matches that selects some pods: with whom, on which ports. The ports that a name means are the destination's.</summary>
    public IEnumerable<(ElementSet Elements, ConnectionSet Ports)> Of(PolicyRule rule, PodClass subject)
    {
        if (!selected.TryGetValue(rule, out var elements))
        {
            selected.Add(rule, elements = universe.Select(rule));
        }

        return rule.Direction == Direction.Ingress || !rule.HasNamedPorts ? [(elements, rule.PortsAt(subject.Pod.Ports))] : ByDestination(rule, elements);
    }

    private static string NamedPorts(PodClass one) =>
        string.Join(' ', one.Pod.Ports.Where(port => port.Name is not null).Select(port => $"{port.Name}/{port.Protocol}/{port.Number}"));

    private IEnumerable<(ElementSet Elements, ConnectionSet Ports)> ByDestination(PolicyRule rule, ElementSet elements)
    {
        foreach (var (ports, pods) in podsByPorts)
        {
            yield return (elements.Intersect(pods), rule.PortsAt(ports));
        }

        yield return (elements.Except(allPods), rule.PortsAt([]));
    }
}
