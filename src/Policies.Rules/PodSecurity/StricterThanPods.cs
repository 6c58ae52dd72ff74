namespace Policies.Catalogue.PodSecurity;

/// <summary>POL3008: a namespace enforces a level that some of its pods do not keep yet.</summary>
public sealed class StricterThanPods : MeaningRule
{
    /// <summary>The rule.</summary>
    public StricterThanPods()
        : base(Rules.StricterThanPods, "A namespace enforces more than its pods keep", Severity.Warning)
    {
    }
}
