namespace Policies.Catalogue.Fleet;

/// <summary>POL5001: a definition means different things on clusters of one group, their facts and declared overrides aside.</summary>
public sealed class DriftWithinGroup : MeaningRule
{
    /// <summary>The rule.</summary>
    public DriftWithinGroup()
        : base(Rules.DriftWithinGroup, "One definition means different things within a group", Severity.Warning)
    {
    }
}
