using System.Reflection;
using Microsoft.CodeAnalysis;
using Policies.Catalogue;

namespace Policies.Analyzers;

/// <summary>The descriptors of the rules that an editor runs, named by their ids; a test holds them against the catalogue.</summary>
internal static class Descriptors
{
    /// <summary>A value is malformed.</summary>
    public static readonly DiagnosticDescriptor POL0004 = Create(nameof(POL0004), "A value is malformed", nameof(RuleCategory.Compiler), DiagnosticSeverity.Error);

    /// <summary>A rule lets anyone in or out.</summary>
    public static readonly DiagnosticDescriptor POL1008 = Create(nameof(POL1008), "A rule lets anyone in or out", nameof(RuleCategory.Network), DiagnosticSeverity.Error);

    /// <summary>A range of addresses is not written as what it means.</summary>
    public static readonly DiagnosticDescriptor POL1016 = Create(nameof(POL1016), "A range of addresses is not written as what it means", nameof(RuleCategory.Network), DiagnosticSeverity.Warning);

    /// <summary>A role reads secrets.</summary>
    public static readonly DiagnosticDescriptor POL2008 = Create(nameof(POL2008), "A role reads secrets", nameof(RuleCategory.Access), DiagnosticSeverity.Error);

    /// <summary>A Pod Security level has no version of its own.</summary>
    public static readonly DiagnosticDescriptor POL3003 = Create(nameof(POL3003), "A Pod Security level has no version of its own", nameof(RuleCategory.PodSecurity), DiagnosticSeverity.Warning);

    /// <summary>Every descriptor by its id.</summary>
    public static readonly IReadOnlyDictionary<string, DiagnosticDescriptor> All = typeof(Descriptors)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => field.GetValue(null))
        .OfType<DiagnosticDescriptor>()
        .ToDictionary(descriptor => descriptor.Id, StringComparer.Ordinal);

    /// <summary>The descriptor of anything that was found, a check of the user's own included.</summary>
    public static DiagnosticDescriptor Of(RuleFinding finding) =>
        All.TryGetValue(finding.Id, out var known) ? known : new(
            finding.Id,
            finding.Title,
            "{0}",
            finding.Category,
            (DiagnosticSeverity)finding.DefaultSeverity,
            isEnabledByDefault: true,
            helpLinkUri: finding.HelpLink);

    /// <summary>A finding where it was written, as loudly as it says itself.</summary>
    public static Diagnostic Say(DiagnosticDescriptor descriptor, RuleFinding finding, Location location) =>
        Diagnostic.Create(descriptor, location, (DiagnosticSeverity)finding.DefaultSeverity, null, null, finding.Message);

    private static DiagnosticDescriptor Create(string id, string title, string category, DiagnosticSeverity severity) =>
        new(id, title, "{0}", category, severity, isEnabledByDefault: true, helpLinkUri: Rule.PageOf(new(id)));
}
