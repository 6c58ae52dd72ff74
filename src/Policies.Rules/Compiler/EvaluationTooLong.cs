namespace Policies.Catalogue.Compiler;

/// <summary>POL0002: evaluation took longer than its limit.</summary>
public sealed class EvaluationTooLong : HostRule
{
    /// <summary>The rule.</summary>
    public EvaluationTooLong()
        : base(Rules.EvaluationTooLong, "Evaluation took longer than its limit", Severity.Error)
    {
    }

    /// <inheritdoc/>
    public override bool IsConfigurable => false;
}
