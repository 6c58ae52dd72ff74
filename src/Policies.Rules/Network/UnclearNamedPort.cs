using Policies.Catalogue.Judging;
using Policies.Objects;

namespace Policies.Catalogue.Network;

/// <summary>POL1018: a port is named where that does not work.</summary>
public sealed class UnclearNamedPort : PolicyRule
{
    /// <summary>The rule.</summary>
    public UnclearNamedPort()
        : base(Rules.UnclearNamedPort, "A port is named where that does not work", Severity.Error)
    {
    }

    private protected override void Judge(PolicyView policy, JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        foreach (var rule in policy.Egress.Where(rule => rule.Blocks.Any()))
        {
            foreach (var port in rule.Ports.Where(port => port.ScalarAt("port") is { Kind: ScalarKind.String }))
            {
                report.Add(port, $"{subject.Title} lets pods out to addresses on the port named '{port.TextAt("port")}', but an address has no names for ports; write the number");
            }
        }
    }
}
