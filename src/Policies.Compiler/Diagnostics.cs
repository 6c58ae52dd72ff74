using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Policies.Analyzers;
using Policies.Analyzers.Verdicts;
using Policies.Build.Exchange;
using Policies.Catalogue;
using Diagnostic = Policies.Build.Exchange.Diagnostic;
using DiagnosticSeverity = Policies.Build.Exchange.DiagnosticSeverity;

namespace Policies.Compiler;

/// <summary>Says findings where they were written, as loudly as the project wants them; only here is Roslyn needed.</summary>
internal static class Diagnostics
{
    /// <summary>What becomes of findings.</summary>
    public static IReadOnlyList<Diagnostic> Of(Report report, CompilerArguments arguments)
    {
        var findings = report.Findings;
        var exempt = arguments.SarifFile.Length > 0 ? report.Exempt : [];
        if (findings.Count == 0 && arguments.SarifFile.Length == 0)
        {
            return [];
        }

        Roslyn.Find(arguments.Roslyn);
        return Decide(findings, exempt, arguments);
    }

    // A method of its own: Roslyn's assemblies are looked for when it is compiled.
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static IReadOnlyList<Diagnostic> Decide(IReadOnlyList<RuleFinding> findings, IReadOnlyList<RuleFinding> exempt, CompilerArguments arguments)
    {
        var source = new ProjectSource(Read(arguments.Sources), arguments.DefineConstants);
        var configuration = new Configuration
        {
            TreatWarningsAsErrors = arguments.TreatWarningsAsErrors,
            WarningsAsErrors = arguments.WarningsAsErrors,
            WarningsNotAsErrors = arguments.WarningsNotAsErrors,
            NoWarn = arguments.NoWarn,
            AnalyzerConfigs = [.. Read(arguments.ConfigFiles)],
        };
        var references = arguments.References.Where(File.Exists).Select(path => MetadataReference.CreateFromFile(path));
        var verdicts = Court.DecideAsync(findings, source, configuration, references, withSuppressed: arguments.SarifFile.Length > 0).GetAwaiter().GetResult();
        return
        [
            .. verdicts.Where(verdict => verdict is { SuppressedBecause: null, Severity: not Severity.Hidden }).Select(verdict => Say(verdict, arguments)),
            .. SarifLog.Write([.. verdicts, .. exempt.Select(finding => Exempt(finding, source))], arguments),
        ];
    }

    private static Verdict Exempt(RuleFinding finding, ProjectSource source) =>
        new(finding.Id, finding.DefaultSeverity, source.Find(finding), finding.Message, finding.HelpLink) { Finding = finding };

    private static IEnumerable<(string Path, SourceText Text)> Read(IEnumerable<string> paths)
    {
        foreach (var path in paths.Where(File.Exists))
        {
            using var file = File.OpenRead(path);
            yield return (path, SourceText.From(file));
        }
    }

    private static Diagnostic Say(Verdict verdict, CompilerArguments arguments)
    {
        var span = verdict.Location.GetMappedLineSpan();
        var (file, line, column) = verdict.Location.IsInSource
            ? (span.Path, span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1)
            : (arguments.Project, 0, 0);
        return new(SeverityOf(verdict.Severity), verdict.Id, file, line, column, verdict.HelpLink ?? "", verdict.Message);
    }

    private static DiagnosticSeverity SeverityOf(Severity severity) => severity switch
    {
        Severity.Error => DiagnosticSeverity.Error,
        Severity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Message,
    };
}
