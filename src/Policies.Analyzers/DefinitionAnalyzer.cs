using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Policies.Analyzers.Locations;
using Policies.Analyzers.Rebuilding;
using Policies.Catalogue;
using Policies.Catalogue.Judging;

namespace Policies.Analyzers;

/// <summary>Runs the rules on each definition as far as the editor can see it; where the language is not referenced it does nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DefinitionAnalyzer : DiagnosticAnalyzer
{
    private static readonly Judge Judge = new(RuleHosts.Editor);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. Descriptors.All.Values];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (LanguageSymbols.Of(start.Compilation) is not { } language)
            {
                return;
            }

            var bodies = new Bodies(start.Compilation);
            var locator = new Lazy<MemberLocator>(() => new(start.Compilation.SyntaxTrees));
            var fleet = new Lazy<FleetExemptions>(() => FleetExemptions.Of(start.Compilation, new(bodies, language, default), language));
            var clusters = new ClusterJudge(start.Compilation, new(bodies, language, default), language);
            var places = new PlacementJudge(start.Compilation, new(bodies, language, default), language);
            var holders = new Lazy<ClusterRoleHolders>(() => RoleHolderSearch.In(start.Compilation, new(bodies, language, default), language));
            start.RegisterSymbolAction(symbol => Analyze(symbol, new(new(bodies, language, symbol.CancellationToken), language, fleet, clusters, places, holders), locator), SymbolKind.NamedType);
        });
    }

    // What a base class says is said where that class is judged itself.
    private static bool IsSaidElsewhere(RuleFinding finding, INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (!current.IsAbstract && finding.MemberPath.StartsWith(SymbolNames.FullName(current) + ".", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static void Analyze(SymbolAnalysisContext context, EditorJudge judge, Lazy<MemberLocator> locator)
    {
        // An extension block is a type without a name, and no definition.
        if (context.Symbol is not INamedTypeSymbol { TypeKind: TypeKind.Class, IsExtension: false } type)
        {
            return;
        }

        // What is wrong with a rule of ours is said by the build; here it would be said while half a line is written.
        var said = new HashSet<(Location, string)>();
        foreach (var finding in judge.Findings(type, Judge).Where(finding => !IsSaidElsewhere(finding, type)))
        {
            if (Descriptors.All.TryGetValue(finding.Id, out var descriptor)
                && locator.Value.Find(finding.MemberPath) is { } location
                && said.Add((location, finding.Message)))
            {
                context.ReportDiagnostic(Descriptors.Say(descriptor, finding, location));
            }
        }
    }
}
