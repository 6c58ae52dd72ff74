using Policies.Catalogue.Judging;

namespace Policies.Catalogue.Exemptions;

/// <summary>POL6005: an exemption that nothing needs.</summary>
public sealed class UnneededExemption : HostRule
{
    /// <summary>The rule.</summary>
    public UnneededExemption()
        : base(Rules.UnneededExemption, "An exemption that nothing needs", Severity.Warning, RuleHosts.Editor | RuleHosts.Build)
    {
    }

    /// <summary>Says what is set aside in vain.</summary>
    internal static string Message(WrittenExemption exemption) =>
        $"Nothing of {exemption.Exemption.Subject.Kind}{(exemption.Exemption.Subject.Name.Length == 0 ? "" : $" '{exemption.Exemption.Subject.Name}'")} needs the exemption from {exemption.Exemption.Rule}; remove it";
}
