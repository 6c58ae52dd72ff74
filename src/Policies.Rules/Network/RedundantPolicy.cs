namespace Policies.Catalogue.Network;

/// <summary>POL1026: without the policy, or the rule, everyone may do the same.</summary>
public sealed class RedundantPolicy : MeaningRule
{
    /// <summary>The rule.</summary>
    public RedundantPolicy()
        : base(Rules.RedundantPolicy, "A policy or a rule changes nothing", Severity.Warning)
    {
    }
}
