namespace Policies.Catalogue.Compiler;

/// <summary>POL0011: the target framework or language version is too old.</summary>
public sealed class TooOldLanguage : HostRule
{
    /// <summary>The rule.</summary>
    public TooOldLanguage()
        : base(Rules.TooOldLanguage, "The target framework or language version is too old", Severity.Error)
    {
    }

    /// <inheritdoc/>
    public override bool IsConfigurable => false;
}
