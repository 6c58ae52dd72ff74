namespace Policies.Catalogue.Fleet;

/// <summary>POL5002: a namespace lets more through in a higher environment than in a lower one.</summary>
public sealed class BrokenInvariant : MeaningRule
{
    /// <summary>The rule.</summary>
    public BrokenInvariant()
        : base(Rules.BrokenInvariant, "A higher environment is less strict than a lower one", Severity.Warning)
    {
    }
}
