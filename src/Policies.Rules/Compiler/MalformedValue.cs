namespace Policies.Catalogue.Compiler;

/// <summary>POL0004: a value is malformed.</summary>
public sealed class MalformedValue : DefinitionRule
{
    /// <summary>The rule.</summary>
    public MalformedValue()
        : base(Rules.MalformedValue, "A value is malformed", Severity.Error)
    {
    }
}
