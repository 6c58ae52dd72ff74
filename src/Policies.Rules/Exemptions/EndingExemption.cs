using Policies.Evaluation;

namespace Policies.Catalogue.Exemptions;

/// <summary>POL6007: an exemption ends within 14 days.</summary>
public sealed class EndingExemption : DatedRule
{
    private const int DaysBefore = 14;

    /// <summary>The rule.</summary>
    public EndingExemption()
        : base(Rules.EndingExemption, "An exemption ends within 14 days", Severity.Warning)
    {
    }

    /// <inheritdoc/>
    public override void Judge(FleetModel fleet, Day today, Report report)
    {
        foreach (var exception in DatedExceptions.Ending(fleet))
        {
            if (DatedExceptions.Between(today, exception.Day) is >= 0 and <= DaysBefore and var days)
            {
                report.Add(
                    this,
                    exception.MemberPath,
                    $"{exception.What} ends {DatedExceptions.InWords(days)}, on {exception.Day}; make it unnecessary, or let {exception.Owner} agree on a new end");
            }
        }
    }
}
