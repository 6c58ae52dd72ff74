namespace Policies.Catalogue.Network;

/// <summary>POL1035: what a rule speaks of is decided before it is asked.</summary>
public sealed class UnreachableRule : MeaningRule
{
    /// <summary>The rule.</summary>
    public UnreachableRule()
        : base(Rules.UnreachableRule, "A rule never decides", Severity.Warning)
    {
    }
}
