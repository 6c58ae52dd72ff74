using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Policies.Catalogue;

namespace Policies.Analyzers.Verdicts;

/// <summary>Says again, as an analyzer, what has been found already, so that Roslyn decides what becomes of it.</summary>
#pragma warning disable RS1001 // with the attribute, the C# compiler would load it in every policy project
internal sealed class Replay : DiagnosticAnalyzer
#pragma warning restore RS1001
{
    private const string Number = "finding";

    private readonly ImmutableDictionary<string, DiagnosticDescriptor> descriptors;
    private readonly IReadOnlyList<(RuleFinding Finding, Location Location)> findings;

    public Replay(IReadOnlyList<(RuleFinding Finding, Location Location)> findings)
    {
        this.findings = findings;
        descriptors = findings.Select(found => found.Finding)
            .GroupBy(finding => finding.Id, StringComparer.Ordinal)
            .ToImmutableDictionary(group => group.Key, group => Descriptors.Of(group.First()), StringComparer.Ordinal);
        SupportedDiagnostics = [.. descriptors.Values];
    }

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <summary>What a diagnostic says again.</summary>
    public static RuleFinding? FindingOf(Diagnostic diagnostic, IReadOnlyList<(RuleFinding Finding, Location Location)> findings) =>
        diagnostic.Properties.TryGetValue(Number, out var number) && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var i) ? findings[i].Finding : null;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationAction(compilation =>
        {
            for (var i = 0; i < findings.Count; i++)
            {
                var (finding, location) = findings[i];
                var properties = ImmutableDictionary<string, string?>.Empty.Add(Number, i.ToString(CultureInfo.InvariantCulture));
                compilation.ReportDiagnostic(Descriptors.Say(descriptors[finding.Id], finding, location, properties));
            }
        });
    }
}
