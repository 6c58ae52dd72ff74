namespace Policies.Catalogue.Compiler;

/// <summary>POL0001: a definition threw.</summary>
public sealed class DefinitionThrew : HostRule
{
    /// <summary>The rule.</summary>
    public DefinitionThrew()
        : base(Rules.DefinitionThrew, "A definition threw", Severity.Error)
    {
    }

    /// <inheritdoc/>
    public override bool IsConfigurable => false;
}
