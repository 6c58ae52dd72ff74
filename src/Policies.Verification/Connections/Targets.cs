using Policies.Verification.Sets;

namespace Policies.Verification.Connections;

/// <summary>Finds to whom a source may connect, at a cost that grows with what is allowed rather than with all pairs.</summary>
internal sealed class Targets
{
    private readonly Universe universe;
    private readonly Evaluation evaluation;
    private readonly Places places;
    private readonly List<(Reach Reach, List<int> Pods)> byIngress;
    private readonly Dictionary<int, (int Place, ConnectionSet Ports)[]> ofSharedClasses = [];
    private readonly Dictionary<(ConnectionSet, ConnectionSet), ConnectionSet> common = [];

    public Targets(Universe universe, Evaluation evaluation, Places places)
    {
        (this.universe, this.evaluation, this.places) = (universe, evaluation, places);
        byIngress = [.. evaluation.Ingress.Index().GroupBy(one => one.Item.Reach, one => one.Index).Select(same => (same.Key, same.ToList()))];
    }

    /// <summary>What both allow; the same two sets come up again and again.</summary>
    public ConnectionSet Common(ConnectionSet one, ConnectionSet other)
    {
        if (one.IsAll || other.IsEmpty)
        {
            return other;
        }

        if (other.IsAll || one.IsEmpty)
        {
            return one;
        }

        if (!common.TryGetValue((one, other), out var both))
        {
            common.Add((one, other), both = one.Intersect(other));
        }

        return both;
    }

    /// <summary>What an element may open to another.</summary>
    public ConnectionSet Between(int source, int destination)
    {
        var (sends, receives) = (source < universe.PodCount, destination < universe.PodCount);
        return !sends && !receives ? ConnectionSet.None : Common(
            sends ? evaluation.Egress[source].Reach.At(destination) : ConnectionSet.All,
            receives ? evaluation.Ingress[destination].Reach.At(source) : ConnectionSet.All);
    }

    /// <summary>The places that a place may connect to, in ascending order, and on which ports.</summary>
    public IReadOnlyList<(int Place, ConnectionSet Ports)> Of(Place source)
    {
        var lists = source.Elements.Where(element => element < universe.FirstDestination || element >= universe.FirstEntity).Select(Of).ToList();
        return lists.Count == 1 ? lists[0] : Merged(lists.SelectMany(list => list));
    }

    private (int Place, ConnectionSet Ports)[] Of(int element)
    {
        if (!ofSharedClasses.TryGetValue(element, out var targets))
        {
            targets = Merged(Elements(element).SelectMany(target => places.At(target.Element).Select(place => (place, target.Ports))));
            if (element < universe.PodCount && places.At(element).Length > 1)
            {
                ofSharedClasses.Add(element, targets);
            }
        }

        return targets;
    }

    private IEnumerable<(int Element, ConnectionSet Ports)> Elements(int source)
    {
        if (source >= universe.PodCount)
        {
            return byIngress.Where(group => group.Reach.Any.Contains(source)).SelectMany(group => group.Pods.Select(pod => (pod, group.Reach.At(source))));
        }

        var egress = evaluation.Egress[source].Reach;
        var outside = egress.Any.Elements().SkipWhile(element => element < universe.FirstDestination).Select(element => (element, egress.At(element)));
        return Pods(source, egress).Concat(outside);
    }

    // Either the few that the source may call are asked, or the few sorts of pods that let it in: whatever is less.
    private IEnumerable<(int Element, ConnectionSet Ports)> Pods(int source, Reach egress)
    {
        var allowed = egress.Any.Count < byIngress.Count
            ? egress.Any.Elements().TakeWhile(element => element < universe.PodCount).Where(pod => evaluation.Ingress[pod].Reach.Any.Contains(source))
            : byIngress.Where(group => group.Reach.Any.Contains(source)).SelectMany(group => group.Pods).Where(pod => egress.Any.Contains(pod));
        return allowed.Select(pod => (pod, Common(egress.At(pod), evaluation.Ingress[pod].Reach.At(source)))).Where(target => !target.Item2.IsEmpty);
    }

    private static (int Place, ConnectionSet Ports)[] Merged(IEnumerable<(int Place, ConnectionSet Ports)> unordered)
    {
        var ordered = unordered.ToArray();
        Array.Sort(ordered, (a, b) => a.Place.CompareTo(b.Place));
        var last = -1;
        for (var i = 0; i < ordered.Length; i++)
        {
            if (last >= 0 && ordered[last].Place == ordered[i].Place)
            {
                ordered[last].Ports = ordered[last].Ports.Union(ordered[i].Ports);
            }
            else
            {
                ordered[++last] = ordered[i];
            }
        }

        return ordered[..(last + 1)];
    }
}
