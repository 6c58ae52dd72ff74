using Policies.Evaluation;

namespace Policies.Catalogue.Exemptions;

/// <summary>POL6004: an exemption is past its end.</summary>
public sealed class ExpiredExemption : DatedRule
{
    /// <summary>The rule.</summary>
    public ExpiredExemption()
        : base(Rules.ExpiredExemption, "An exemption is past its end", Severity.Warning)
    {
    }

    /// <inheritdoc/>
    public override void Judge(FleetModel fleet, Day today, Report report)
    {
        foreach (var exception in DatedExceptions.Ending(fleet).Where(exception => exception.Day < today))
        {
            report.Add(this, exception.MemberPath, $"{exception.What} ended on {exception.Day}; remove it, or let {exception.Owner} agree on a new end");
        }
    }
}
