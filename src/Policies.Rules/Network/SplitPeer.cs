using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Network;

/// <summary>POL1007: two list items stand where one with both selectors was likely meant.</summary>
public sealed class SplitPeer : PolicyRule
{
    /// <summary>The rule.</summary>
    public SplitPeer()
        : base(Rules.SplitPeer, "Two list items stand where one with both selectors was likely meant", Severity.Warning)
    {
    }

    private protected override void Judge(PolicyView policy, JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        foreach (var rule in policy.Rules)
        {
            for (var i = 0; i + 1 < rule.Peers.Count; i++)
            {
                var (first, second) = (rule.Peers[i], rule.Peers[i + 1]);
                if (first.Has("namespaceSelector") && !first.Has("podSelector") && second.Has("podSelector") && !second.Has("namespaceSelector"))
                {
                    report.Add(second, $"{subject.Title} lets in every pod of the namespaces and, as an item of its own, pods of its own namespace; put podSelector into the item above if pods of those namespaces were meant".Replace("lets in", rule.IsIngress ? "lets in" : "lets out to"));
                }
            }
        }
    }
}
