namespace Policies.Catalogue.Compiler;

/// <summary>POL0005: a name cannot be a path.</summary>
public sealed class ImpossiblePath : LoweringRule
{
    /// <summary>The rule.</summary>
    public ImpossiblePath()
        : base(Rules.ImpossiblePath, "A name cannot be a path")
    {
    }

    /// <inheritdoc/>
    public override bool IsConfigurable => false;
}
