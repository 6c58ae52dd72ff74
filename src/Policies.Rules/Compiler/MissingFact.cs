namespace Policies.Catalogue.Compiler;

/// <summary>POL0007: a fact that is needed is missing.</summary>
public sealed class MissingFact : LoweringRule
{
    /// <summary>The rule.</summary>
    public MissingFact()
        : base(Rules.MissingFact, "A fact that is needed is missing")
    {
    }
}
