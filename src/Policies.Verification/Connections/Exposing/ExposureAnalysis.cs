using Policies.Verification.Labels;
using Policies.Verification.Network;
using Policies.Verification.Network.Rules;
using Policies.Verification.Sets;

namespace Policies.Verification.Connections.Exposing;

/// <summary>
/// Imagines a pod for every selection that a rule speaks of, and one that no rule speaks of, and asks what each workload's own
/// policies allow with them.
/// </summary>
public sealed class ExposureAnalysis
{
    private const string AnyPeer = "any pod in any namespace";

    // No namespace of a cluster can have such a name, and no label such a value.
    private const string Unspoken = "*";

    private readonly NetworkModel model;
    private readonly List<(string Name, PodSelection? Selection, int Element)> imagined = [];
    private readonly List<(Endpoint Endpoint, int[] Elements)> workloads;
    private readonly Evaluation evaluation;

    /// <summary>Analyses the workloads of an analysis.</summary>
    public ExposureAnalysis(ConnectionAnalysis analysis)
    {
        model = analysis.Model;
        var namespaces = model.Namespaces.ToDictionary(one => one.Name, StringComparer.Ordinal);
        var classes = new PodClasses(model.Policies);
        workloads =
        [
            .. from endpoint in analysis.Sources
               let workload = endpoint.Workload
               where workload is not null
               let classesOf = workload.Pods.Select(pod => classes.ClassOf(namespaces[workload.Namespace], pod).Number)
               select (endpoint, classesOf.Distinct().ToArray()),
        ];
        imagined.Add((AnyPeer, null, classes.ClassOf(Namespace(LabelSelector.Everything), Pod(LabelSelector.Everything)).Number));
        foreach (var selection in Selections())
        {
            var home = selection.Namespace is { } name ? namespaces[name] : Home(selection.Namespaces, namespaces);
            imagined.Add((selection.ToString(), selection, classes.ClassOf(home, Pod(selection.Pods)).Number));
        }

        evaluation = new(new(classes.Classes, model), classes.Classes, model.Policies);
    }

    /// <summary>What each of the workloads is open to: first everyone, then those to whom more is open than to everyone.</summary>
    public IEnumerable<Exposure> Exposures(IReadOnlySet<Endpoint>? of = null) =>
        from workload in workloads
        where of?.Contains(workload.Endpoint) != false
        from direction in new[] { Direction.Ingress, Direction.Egress }
        from exposure in Exposures(workload.Endpoint, workload.Elements, direction)
        select exposure;

    private IEnumerable<Exposure> Exposures(Endpoint workload, int[] elements, Direction direction)
    {
        var toEveryone = Open(elements, direction, imagined[0].Element);
        if (!toEveryone.IsEmpty)
        {
            yield return new(workload, direction, AnyPeer, toEveryone);
        }

        foreach (var (name, _, element) in imagined.Skip(1))
        {
            var ports = Open(elements, direction, element);
            if (!toEveryone.Contains(ports))
            {
                yield return new(workload, direction, name, ports);
            }
        }
    }

    private ConnectionSet Open(int[] elements, Direction direction, int peer)
    {
        var all = direction == Direction.Ingress ? evaluation.Ingress : evaluation.Egress;
        return elements.Aggregate(ConnectionSet.None, (sum, element) => sum.Union(all[element].Reach.At(peer)));
    }

    private IEnumerable<PodSelection> Selections() => model.Policies
        .SelectMany(policy => policy.Ingress.Concat(policy.Egress))
        .SelectMany(rule => rule.Peers)
        .OfType<RulePeer.Pods>()
        .Select(peer => peer.Selection)
        .Where(selection => selection.Namespace is not null || !selection.Namespaces.IsEverything || !selection.Pods.IsEverything)
        .DistinctBy(selection => selection.ToString())
        .OrderBy(selection => selection.ToString(), StringComparer.Ordinal);

    // A selector that names one namespace means that one, with all its labels.
    private static ClusterNamespace Home(LabelSelector selector, Dictionary<string, ClusterNamespace> namespaces)
    {
        var name = selector.Requirements
            .FirstOrDefault(one => one is { Key: ClusterNamespace.NameLabel, Operator: LabelOperator.In, Values.Count: 1 })?.Values[0];
        return name is not null && namespaces.TryGetValue(name, out var known) && selector.Matches(known.Labels) ? known : Namespace(selector);
    }

    // Two imagined namespaces are two, whatever they are called.
    private static ClusterNamespace Namespace(LabelSelector selector) =>
        new($"{Unspoken} {selector}", Satisfying(selector).WithDefault(ClusterNamespace.NameLabel, Unspoken), null);

    private static Pod Pod(LabelSelector selector) => new(Satisfying(selector), [], null, OnHostNetwork: false, AddressSet.Empty, null);

    private static LabelSet Satisfying(LabelSelector selector) => LabelSet.Of(selector.Requirements
        .Where(requirement => requirement.Operator is LabelOperator.Exists or LabelOperator.In)
        .Select(requirement => KeyValuePair.Create(requirement.Key, requirement.Values.Count > 0 ? requirement.Values[0] : Unspoken)));
}
