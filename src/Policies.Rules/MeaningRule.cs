namespace Policies.Catalogue;

/// <summary>A rule about what manifests mean together; the host has an engine look for it, and this says how its findings count.</summary>
public abstract class MeaningRule : Rule
{
    private protected MeaningRule(RuleId id, string title, Severity severity)
        : base(id, title, severity, RuleHosts.Check)
    {
    }
}
