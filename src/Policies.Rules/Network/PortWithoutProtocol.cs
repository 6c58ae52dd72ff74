using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Network;

/// <summary>POL1010: a port leaves out its protocol.</summary>
public sealed class PortWithoutProtocol : PolicyRule
{
    /// <summary>The rule.</summary>
    public PortWithoutProtocol()
        : base(Rules.PortWithoutProtocol, "A port leaves out its protocol", Severity.Warning)
    {
    }

    private protected override void Judge(PolicyView policy, JudgedObject subject, ObjectScope scope, ObjectReport report)
    {
        foreach (var port in policy.Rules.SelectMany(rule => rule.Ports).Where(port => !port.Has("protocol")))
        {
            report.Add(port, $"{subject.Title} has port {port.TextAt("port") ?? "(any)"} without a protocol, which means TCP alone; write the protocol");
        }
    }
}
