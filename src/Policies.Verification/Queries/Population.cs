using Policies.Verification.Labels;
using Policies.Verification.Network;
using Policies.Verification.Network.Rules;
using Policies.Verification.Sets;

namespace Policies.Verification.Queries;

/// <summary>
/// Everyone whom policies could be about: the namespaces and workloads of the input, and imagined ones for each sort that the policies tell
/// apart, so that an answer holds for pods that nobody has made yet.
/// </summary>
internal sealed class Population
{
    // A port that no pod of a manifest has: whoever allows it allows it by name.
    private const int NamedPort = 64_999;

    private readonly IReadOnlyList<NetworkModel> models;
    private readonly ILookup<string, ClusterNamespace> namespaces;
    private readonly ILookup<string?, PodSelection> selections;
    private readonly string[] names;

    public Population(params IReadOnlyList<NetworkModel> models)
    {
        this.models = models;
        var policies = models.SelectMany(model => model.Policies).ToList();
        var rules = policies.SelectMany(policy => policy.Ingress.Concat(policy.Egress)).ToList();
        namespaces = models.SelectMany(model => model.Namespaces).ToLookup(one => one.Name, StringComparer.Ordinal);
        selections = policies.Select(policy => policy.Subject).Concat(rules.SelectMany(rule => rule.Peers).OfType<RulePeer.Pods>().Select(peer => peer.Selection)).Distinct()
            .ToLookup(selection => selection.Namespace, StringComparer.Ordinal);
        names = [.. rules.SelectMany(rule => rule.Ports ?? []).Select(port => port.Name).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        Imagined = [.. Namespaces()];
        Pods = [.. namespaces.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => one.First()).Concat(Imagined).SelectMany(Workloads)];
    }

    private List<ClusterNamespace> Imagined { get; }

    private List<Workload> Pods { get; }

    /// <summary>The policies of a model, for all of this population.</summary>
    public NetworkModel Under(NetworkModel model)
    {
        var others = models.Where(other => other != model).ToList();
        return new()
        {
            Namespaces = [.. model.Namespaces.Concat(others.SelectMany(other => other.Namespaces)).DistinctBy(one => one.Name).Concat(Imagined)],
            Workloads = [.. model.Workloads.Concat(others.SelectMany(other => other.Workloads)).Concat(Pods).DistinctBy(workload => workload.ToString())],
            Nodes = [.. model.Nodes.Concat(others.SelectMany(other => other.Nodes)).DistinctBy(node => node.Name)],
            Policies = model.Policies,
            Entrances = [],
            Faults = [],
            Remarks = [],
        };
    }

    // A namespace of the input has the labels that it has; others may have any.
    private IEnumerable<ClusterNamespace> Namespaces()
    {
        var selectors = selections[null].Select(selection => selection.Namespaces).ToList();
        foreach (var labels in LabelClasses.Of(selectors, present: ClusterNamespace.NameLabel, isTaken: namespaces.Contains))
        {
            var name = labels[ClusterNamespace.NameLabel];
            var others = labels.Labels.Where(label => label.Key != ClusterNamespace.NameLabel);
            var text = LabelSet.Of(name == "*" ? others : labels.Labels).ToString();
            var imagined = name is null or "*" ? $"[{(text.Length == 0 ? "any" : text)}]" : text == $"{ClusterNamespace.NameLabel}={name}" ? name : $"{name}[{LabelSet.Of(others)}]";
            yield return new(imagined, labels.WithDefault(ClusterNamespace.NameLabel, imagined), null);
        }
    }

    private IEnumerable<Workload> Workloads(ClusterNamespace @namespace)
    {
        var all = namespaces[@namespace.Name].Append(@namespace).ToList();
        var about = selections[@namespace.Name].Concat(selections[null].Where(selection => all.Exists(selection.Matches))).Select(selection => selection.Pods).ToList();
        foreach (var labels in LabelClasses.Of(about))
        {
            var name = labels.Labels.Count == 0 ? "any" : labels.ToString();
            yield return Imagine(@namespace, name, labels, []);
            if (names.Length > 0)
            {
                yield return Imagine(@namespace, $"{name} with every named port", labels, [.. names.SelectMany((port, i) => Enum.GetValues<Protocol>().Select(protocol => new ContainerPort(port, protocol, NamedPort - i)))]);
            }
        }
    }

    private static Workload Imagine(ClusterNamespace @namespace, string name, LabelSet labels, ContainerPort[] ports) =>
        new(@namespace.Name, name, "", [new(labels, ports, null, OnHostNetwork: false, AddressSet.Empty, null)], IsRepresentative: true);
}
