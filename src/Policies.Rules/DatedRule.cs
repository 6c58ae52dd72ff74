using Policies.Evaluation;

namespace Policies.Catalogue;

/// <summary>A rule over the fleet on a certain day; never run in an editor.</summary>
public abstract class DatedRule : Rule
{
    /// <summary>Names the rule.</summary>
    protected DatedRule(RuleId id, string title, Severity severity)
        : base(id, title, severity, RuleHosts.Build)
    {
    }

    /// <inheritdoc/>
    public sealed override bool IsDated => true;

    /// <summary>Reports what is wrong with a fleet on a day, which is a day of the calendar.</summary>
    public abstract void Judge(FleetModel fleet, Day today, Report report);
}
