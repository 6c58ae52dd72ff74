using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Network;

/// <summary>POL1008: a rule without peers lets anyone in or out.</summary>
public sealed class AnyPeer : PolicyRule
{
    /// <summary>The rule.</summary>
    public AnyPeer()
        : base(Rules.AnyPeer, "A rule lets anyone in or out", Severity.Error)
    {
    }

    private protected override void Judge(PolicyView policy, JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        // What a word opens is said by POL1040.
        if (subject.Origin != ObjectOrigin.Written)
        {
            return;
        }

        foreach (var rule in policy.Rules.Where(rule => rule.Peers.Count == 0))
        {
            report.Add(rule.Node, rule.IsIngress
                ? $"{subject.Title} lets every pod, node and address in; list whom it is for in 'from'"
                : $"{subject.Title} lets pods out to every pod, node and address, the metadata server too; list whom it is for in 'to'");
        }
    }
}
