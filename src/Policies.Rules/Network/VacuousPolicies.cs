namespace Policies.Catalogue.Network;

/// <summary>POL1027: policies together keep nobody from anything.</summary>
public sealed class VacuousPolicies : MeaningRule
{
    /// <summary>The rule.</summary>
    public VacuousPolicies()
        : base(Rules.VacuousPolicies, "Policies together keep nobody from anything", Severity.Warning)
    {
    }
}
