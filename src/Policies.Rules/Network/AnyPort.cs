using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Network;

/// <summary>POL1009: a rule opens all ports.</summary>
public sealed class AnyPort : PolicyRule
{
    /// <summary>The rule.</summary>
    public AnyPort()
        : base(Rules.AnyPort, "A rule opens all ports", Severity.Info)
    {
    }

    private protected override void Judge(PolicyView policy, JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        if (subject.Origin != ObjectOrigin.Written)
        {
            return;
        }

        foreach (var rule in policy.Rules.Where(rule => rule.Ports.Count == 0 && rule.Peers.Count > 0))
        {
            report.Add(rule.Node, $"{subject.Title} opens every port and protocol to its peers; list the ports");
        }
    }
}
