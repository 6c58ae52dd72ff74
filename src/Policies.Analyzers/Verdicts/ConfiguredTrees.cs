using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Policies.Analyzers.Verdicts;

/// <summary>Gives Roslyn the severities that configuration files say for each source file.</summary>
internal sealed class ConfiguredTrees(AnalyzerConfigSet configs) : SyntaxTreeOptionsProvider
{
    /// <inheritdoc/>
    public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

    /// <inheritdoc/>
    public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        TryGet(configs.GetOptionsForSourcePath(tree.FilePath).TreeOptions, diagnosticId, out severity);

    /// <inheritdoc/>
    public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        TryGet(configs.GlobalConfigOptions.TreeOptions, diagnosticId, out severity);

    private static bool TryGet(ImmutableDictionary<string, ReportDiagnostic> options, string id, out ReportDiagnostic severity) =>
        options.TryGetValue(id, out severity);
}
