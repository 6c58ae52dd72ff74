using Policies.Verification.Labels;
using Policies.Verification.Network.Rules;
using Policies.Verification.Sets;

namespace Policies.Verification.Network.Reading;

/// <summary>Imagines the pods that stand for all others: one for each class of labels that the policies tell apart, in every namespace.</summary>
internal static class Representatives
{
    // A selector that lists more values than this is rare, and each value is a pod in each namespace.
    private const int MostValues = 16;

    private const string AnyValue = "*";

    /// <summary>
    /// Namespaces that policies speak of and the input does not hold: by name, or by labels that no namespace has, in which case the
    /// labels take the place of the name.
    /// </summary>
    public static IEnumerable<ClusterNamespace> Namespaces(IReadOnlyCollection<ClusterNamespace> known, IReadOnlyList<NetworkPolicy> policies)
    {
        var selectors = Selections(policies).Where(selection => selection.Namespace is null).Select(selection => selection.Namespaces).Distinct().ToList();
        var named = selectors.SelectMany(selector => selector.Requirements)
            .Where(requirement => requirement is { Key: ClusterNamespace.NameLabel, Operator: LabelOperator.In })
            .SelectMany(requirement => requirement.Values)
            .Distinct()
            .Select(ClusterNamespace.Unseen)
            .ToList();
        var labelled = selectors.Where(selector => !known.Concat(named).Any(one => selector.Matches(one.Labels)))
            .SelectMany(Classes)
            .Where(labels => labels[ClusterNamespace.NameLabel] is null && labels.Labels.Count > 0)
            .Select(labels => new ClusterNamespace($"[{labels}]", labels.WithDefault(ClusterNamespace.NameLabel, $"[{labels}]"), null));
        return named.Concat(labelled);
    }

    /// <summary>The representatives of namespaces.</summary>
    public static IEnumerable<Workload> Of(IEnumerable<ClusterNamespace> namespaces, IReadOnlyList<NetworkPolicy> policies)
    {
        var selections = Selections(policies);
        var everywhere = selections.Where(selection => selection.Namespace is null).ToList();
        var byNamespace = selections.Where(selection => selection.Namespace is not null).ToLookup(selection => selection.Namespace!);
        foreach (var @namespace in namespaces)
        {
            var classes = byNamespace[@namespace.Name].Concat(everywhere.Where(selection => selection.Matches(@namespace)))
                .Select(selection => selection.Pods).Distinct().SelectMany(Classes).Append(LabelSet.Empty).Distinct();
            foreach (var labels in classes)
            {
                var pod = new Pod(labels, [], null, OnHostNetwork: false, AddressSet.Empty, null);
                yield return new(@namespace.Name, labels.Labels.Count == 0 ? "any" : labels.ToString(), "", [pod], IsRepresentative: true);
            }
        }
    }

    private static List<PodSelection> Selections(IReadOnlyList<NetworkPolicy> policies) =>
    [
        .. policies
            .SelectMany(policy => policy.Ingress.Concat(policy.Egress))
            .SelectMany(rule => rule.Peers)
            .OfType<RulePeer.Pods>()
            .Select(peer => peer.Selection)
            .Concat(policies.Select(policy => policy.Subject))
            .DistinctBy(selection => (selection.Namespace, selection.Namespaces, selection.Pods)),
    ];

    // What asks for the absence of a label is satisfied by the pod without labels.
    private static IEnumerable<LabelSet> Classes(LabelSelector selector)
    {
        IEnumerable<LabelSet> classes = [LabelSet.Empty];
        foreach (var requirement in selector.Requirements.Where(requirement => requirement.Operator is LabelOperator.In or LabelOperator.Exists))
        {
            var values = requirement.Operator == LabelOperator.In ? requirement.Values.Take(MostValues) : [AnyValue];
            var wider =
                from labels in classes
                from value in values
                select LabelSet.Of([.. labels.Labels, KeyValuePair.Create(requirement.Key, value)]);
            classes = [.. wider.Take(MostValues)];
        }

        return classes;
    }
}
