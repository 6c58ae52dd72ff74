using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Policies.Catalogue;

namespace Policies.Analyzers.Verdicts;

/// <summary>
/// Decides what becomes of findings as the C# compiler would of its own: configuration files, <c>NoWarn</c> and its kin, <c>#pragma</c>
/// and <c>SuppressMessage</c> are Roslyn's to read. What may not be configured passes as it is.
/// </summary>
public static class Court
{
    /// <summary>The findings that are said, each place and text once, by file and line; those of the project as a whole come first.</summary>
    /// <param name="findings">What rules and checks found.</param>
    /// <param name="source">The project's files.</param>
    /// <param name="configuration">What the project says about severities.</param>
    /// <param name="references">At least the library that declares <c>SuppressMessageAttribute</c>; without it that attribute is not seen.</param>
    /// <param name="withSuppressed">Whether those that <c>#pragma</c> or <c>SuppressMessage</c> sets aside are wanted, too.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static async Task<IReadOnlyList<Verdict>> DecideAsync(
        IReadOnlyList<RuleFinding> findings,
        ProjectSource source,
        Configuration configuration,
        IEnumerable<MetadataReference> references,
        bool withSuppressed = false,
        CancellationToken cancellation = default)
    {
        var located = findings.Select(finding => (Finding: finding, Location: source.Find(finding))).ToList();
        var fixedOnes = located.Where(found => !found.Finding.IsConfigurable)
            .Select(found => new Verdict(found.Finding.Id, found.Finding.DefaultSeverity, found.Location, found.Finding.Message, found.Finding.HelpLink) { Finding = found.Finding });
        var open = located.Where(found => found.Finding.IsConfigurable).ToList();
        var decided = open.Count == 0 ? [] : await ReplayAsync(open, source, configuration, references, withSuppressed, cancellation).ConfigureAwait(false);
        return
        [
            .. fixedOnes.Concat(decided)
                .GroupBy(verdict => (verdict.Id, verdict.Severity, verdict.Location, verdict.Message))
                .Select(same => same.First())
                .OrderBy(verdict => verdict.Location.IsInSource)
                .ThenBy(verdict => verdict.Location.SourceTree?.FilePath, StringComparer.Ordinal)
                .ThenBy(verdict => verdict.Location.SourceSpan.Start)
                .ThenBy(verdict => verdict.Id, StringComparer.Ordinal)
                .ThenBy(verdict => verdict.Message, StringComparer.Ordinal),
        ];
    }

    private static async Task<IEnumerable<Verdict>> ReplayAsync(
        IReadOnlyList<(RuleFinding Finding, Location Location)> findings,
        ProjectSource source,
        Configuration configuration,
        IEnumerable<MetadataReference> references,
        bool withSuppressed,
        CancellationToken cancellation)
    {
        var configs = AnalyzerConfigSet.Create(configuration.AnalyzerConfigs.Select(file => AnalyzerConfig.Parse(file.Text, file.Path)).ToList());
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
            .WithGeneralDiagnosticOption(configuration.TreatWarningsAsErrors ? ReportDiagnostic.Error : ReportDiagnostic.Default)
            .WithSpecificDiagnosticOptions(ById(configuration, findings))
            .WithSyntaxTreeOptionsProvider(new ConfiguredTrees(configs));
        var compilation = CSharpCompilation.Create("findings", source.Trees, references, options);
        var run = new CompilationWithAnalyzers(
            compilation,
            [new Replay(findings)],
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([], new ConfiguredOptions(configs)),
                onAnalyzerException: null,
                concurrentAnalysis: false,
                logAnalyzerExecutionTime: false,
                reportSuppressedDiagnostics: withSuppressed));
        var diagnostics = await run.GetAnalyzerDiagnosticsAsync(cancellation).ConfigureAwait(false);
        return diagnostics.Select(diagnostic => new Verdict(
            diagnostic.Id,
            (Severity)diagnostic.Severity,
            diagnostic.Location,
            diagnostic.GetMessage(CultureInfo.InvariantCulture),
            diagnostic.Descriptor.HelpLinkUri is { Length: > 0 } link ? link : null)
        {
            Finding = Replay.FindingOf(diagnostic, findings),
            SuppressedBecause = diagnostic.IsSuppressed ? Reason(diagnostic.GetSuppressionInfo(compilation)) : null,
        });
    }

    private static string Reason(SuppressionInfo? suppression) =>
        suppression?.Attribute is { } attribute
            ? attribute.NamedArguments.FirstOrDefault(argument => argument.Key == nameof(System.Diagnostics.CodeAnalysis.SuppressMessageAttribute.Justification)).Value.Value as string ?? "SuppressMessage without a justification"
            : "#pragma warning disable";

    // As the C# compiler's command line has it: later ones win, and "not as error" is written as Default.
    private static ImmutableDictionary<string, ReportDiagnostic> ById(Configuration configuration, IEnumerable<(RuleFinding Finding, Location Location)> findings)
    {
        var options = ImmutableDictionary.CreateBuilder<string, ReportDiagnostic>(StringComparer.OrdinalIgnoreCase);

        // A day that comes must not break an unchanged build; whoever names the rule means it.
        foreach (var id in findings.Where(found => configuration.TreatWarningsAsErrors && found.Finding.IsDated).Select(found => found.Finding.Id))
        {
            options[id] = ReportDiagnostic.Default;
        }

        foreach (var id in configuration.WarningsAsErrors)
        {
            options[id] = ReportDiagnostic.Error;
        }

        foreach (var id in configuration.WarningsNotAsErrors)
        {
            options[id] = ReportDiagnostic.Default;
        }

        foreach (var id in configuration.NoWarn)
        {
            options[id] = ReportDiagnostic.Suppress;
        }

        return options.ToImmutable();
    }
}
