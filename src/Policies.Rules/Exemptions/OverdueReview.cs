using Policies.Evaluation;

namespace Policies.Catalogue.Exemptions;

/// <summary>POL6008: a standing exception is past its review date.</summary>
public sealed class OverdueReview : DatedRule
{
    /// <summary>The rule.</summary>
    public OverdueReview()
        : base(Rules.OverdueReview, "A standing exception is past its review date", Severity.Warning)
    {
    }

    /// <inheritdoc/>
    public override void Judge(FleetModel fleet, Day today, Report report)
    {
        foreach (var exception in DatedExceptions.Standing(fleet).Where(exception => exception.Day < today))
        {
            report.Add(this, exception.MemberPath, $"{exception.What} was to be reviewed by {exception.Day}; let {exception.Owner} look whether it is still needed, and say the next day");
        }
    }
}
