using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Network;

/// <summary>POL1040: a switch or a peer opens everything.</summary>
public sealed class OpensEverything : ObjectRule
{
    /// <summary>The rule.</summary>
    public OpensEverything()
        : base(Rules.OpensEverything, "A switch or a peer opens everything", Severity.Warning, RuleReads.Object, Everywhere, ObjectKind.NetworkPolicy)
    {
    }

    /// <inheritdoc/>
    public override void Judge(JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        if (subject.Origin == ObjectOrigin.Written)
        {
            return;
        }

        foreach (var rule in PolicyView.Of(subject).Rules.Where(rule => rule.Peers.Count == 0))
        {
            var ports = rule.Ports.Count == 0 ? "every port" : "the ports " + string.Join(", ", rule.Ports.Select(port => port.TextAt("port")));
            report.Add(rule.Node, rule.IsIngress
                ? $"{subject.Title} lets every pod, node and address in on {ports}; list who may call"
                : $"{subject.Title} lets pods out to every pod, node and address, the metadata server too, on {ports}; list whom they call");
        }
    }
}
