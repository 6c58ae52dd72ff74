namespace Policies.Catalogue.Compiler;

/// <summary>POL0009: two overrides set one thing on one cluster.</summary>
public sealed class ConflictingOverrides : LoweringRule
{
    /// <summary>The rule.</summary>
    public ConflictingOverrides()
        : base(Rules.ConflictingOverrides, "Two overrides set one thing on one cluster")
    {
    }
}
