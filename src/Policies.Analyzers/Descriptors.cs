using Microsoft.CodeAnalysis;
using Policies.Catalogue;

namespace Policies.Analyzers;

/// <summary>The descriptors of the rules that an editor runs, named by their ids.</summary>
internal static class Descriptors
{
    /// <summary>A value is malformed.</summary>
    public static readonly DiagnosticDescriptor POL0004 = Create(nameof(POL0004), "A value is malformed", nameof(RuleCategory.Compiler), DiagnosticSeverity.Error);

    /// <summary>The descriptor of anything that was found, a check of the user's own included.</summary>
    public static DiagnosticDescriptor Of(RuleFinding finding) =>
        new(
            finding.Id,
            finding.Title,
            "{0}",
            finding.Category,
            (DiagnosticSeverity)finding.DefaultSeverity,
            isEnabledByDefault: true,
            helpLinkUri: finding.HelpLink);

    private static DiagnosticDescriptor Create(string id, string title, string category, DiagnosticSeverity severity) =>
        new(id, title, "{0}", category, severity, isEnabledByDefault: true, helpLinkUri: Rule.PageOf(new(id)));
}
