namespace Policies.Catalogue;

/// <summary>A rule about a run as a whole, which the host that runs it raises.</summary>
public abstract class HostRule : Rule
{
    private protected HostRule(RuleId id, string title, Severity severity, RuleHosts hosts = RuleHosts.None)
        : base(id, title, severity, hosts)
    {
    }
}
