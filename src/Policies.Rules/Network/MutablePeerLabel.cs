using Policies.Catalogue.Judging;
using Policies.Objects;

namespace Policies.Catalogue.Network;

/// <summary>POL1021: a namespace is known by a label that it can change.</summary>
public sealed class MutablePeerLabel : PolicyRule
{
    /// <summary>The rule.</summary>
    public MutablePeerLabel()
        : base(Rules.MutablePeerLabel, "A namespace is known by a label that it can change", Severity.Warning)
    {
    }

    private protected override void Judge(PolicyView policy, JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        if (subject.Origin == ObjectOrigin.Switch)
        {
            return;
        }

        foreach (var selector in policy.Rules.SelectMany(rule => rule.Peers).Select(peer => peer.MappingAt("namespaceSelector")).OfType<Mapping>())
        {
            if (!PolicyView.IsEmpty(selector) && !Keys(selector).Contains("kubernetes.io/metadata.name"))
            {
                report.Add(selector, $"{subject.Title} knows namespaces by {string.Join(", ", Keys(selector))}, which whoever may label a namespace can take on; use kubernetes.io/metadata.name, or protect the label");
            }
        }
    }

    private static IEnumerable<string> Keys(Mapping selector) =>
        (selector.MappingAt("matchLabels") ?? Mapping.Empty).Select(label => label.Key)
            .Concat(selector.MappingsAt("matchExpressions").Select(condition => condition.TextAt("key") ?? ""));
}
