using Policies.Catalogue.Judging;
using Policies.Objects;

namespace Policies.Catalogue.Network;

/// <summary>POL1024: every namespace is let in.</summary>
public sealed class EveryNamespace : PolicyRule
{
    /// <summary>The rule.</summary>
    public EveryNamespace()
        : base(Rules.EveryNamespace, "Every namespace is let in", Severity.Warning)
    {
    }

    private protected override void Judge(PolicyView policy, JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        if (subject.Origin == ObjectOrigin.Switch)
        {
            return;
        }

        foreach (var selector in policy.Ingress.SelectMany(rule => rule.Peers).Select(peer => peer.MappingAt("namespaceSelector")).OfType<Mapping>().Where(PolicyView.IsEmpty))
        {
            report.Add(selector, $"{subject.Title} lets in pods of every namespace, of those still to come, too; list the namespaces by kubernetes.io/metadata.name");
        }
    }
}
