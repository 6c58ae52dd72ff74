using Policies.Evaluation;

namespace Policies.Catalogue;

/// <summary>A rule over the fleet as its definitions say it.</summary>
public abstract class FleetRule : Rule
{
    /// <summary>Names the rule.</summary>
    protected FleetRule(RuleId id, string title, Severity severity, RuleHosts hosts = RuleHosts.Build)
        : base(id, title, severity, hosts)
    {
    }

    /// <summary>Reports what is wrong with a fleet.</summary>
    public abstract void Judge(FleetModel fleet, Report report);
}
