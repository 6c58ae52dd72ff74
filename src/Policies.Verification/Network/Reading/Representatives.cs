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

    public static IEnumerable<Workload> Of(IEnumerable<ClusterNamespace> namespaces, IReadOnlyList<NetworkPolicy> policies)
    {
        var selections = policies
            .SelectMany(policy => policy.Ingress.Concat(policy.Egress).SelectMany(rule => rule.Peers).OfType<RulePeer.Pods>().Select(peer => peer.Selection).Prepend(policy.Subject))
            .DistinctBy(selection => (selection.Namespace, selection.Namespaces, selection.Pods))
            .ToList();
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

    // What asks for the absence of a label is satisfied by the pod without labels.
    private static IEnumerable<LabelSet> Classes(LabelSelector selector)
    {
        IEnumerable<LabelSet> classes = [LabelSet.Empty];
        foreach (var requirement in selector.Requirements.Where(requirement => requirement.Operator is LabelOperator.In or LabelOperator.Exists))
        {
            var values = requirement.Operator == LabelOperator.In ? requirement.Values.Take(MostValues) : [AnyValue];
            classes = [.. classes.SelectMany(labels => values.Select(value => LabelSet.Of([.. labels.Labels, KeyValuePair.Create(requirement.Key, value)]))).Take(MostValues)];
        }

        return classes;
    }
}
