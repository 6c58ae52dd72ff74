using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Policies.Analyzers.Locations;
using Policies.Analyzers.Rebuilding;
using Policies.Catalogue;

namespace Policies.Analyzers;

/// <summary>Runs a rule on each definition as far as the editor can see it; where the language is not referenced it does nothing.</summary>
public abstract class DefinitionAnalyzer : DiagnosticAnalyzer
{
    private readonly DiagnosticDescriptor descriptor;

    private protected DefinitionAnalyzer(DiagnosticDescriptor descriptor)
    {
        this.descriptor = descriptor;
        SupportedDiagnostics = [descriptor];
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <summary>The rule that judges.</summary>
    protected abstract DefinitionRule Rule { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (LanguageSymbols.Of(start.Compilation) is not { } language)
            {
                return;
            }

            var judge = new Judge(RuleHosts.Editor, [Rule]);
            var bodies = new Bodies(start.Compilation);
            var locator = new Lazy<MemberLocator>(() => new(start.Compilation.SyntaxTrees));
            start.RegisterSymbolAction(symbol => Analyze(symbol, judge, new(bodies, language, symbol.CancellationToken), language, locator), SymbolKind.NamedType);
        });
    }

    private static void JudgeType(INamedTypeSymbol type, Judge judge, DefinitionRebuilder rebuilder, LanguageSymbols language, Report report)
    {
        if (DefinitionRebuilder.IsDefinition(type, language.Namespace))
        {
            On(rebuilder.Namespace(type), judge.Namespace, report);
        }
        else if (DefinitionRebuilder.IsDefinition(type, language.Module))
        {
            On(rebuilder.Module(type), judge.Module, report);
        }
        else if (DefinitionRebuilder.IsDefinition(type, language.Fleet))
        {
            On(rebuilder.Fleet(type), judge.FleetClass, report);
        }

        foreach (var member in DefinitionRebuilder.Members(type, language.Cluster))
        {
            On(rebuilder.Cluster(member), judge.Cluster, report);
        }

        foreach (var member in DefinitionRebuilder.Members(type, language.Group))
        {
            On(rebuilder.Group(member), judge.Group, report);
        }
    }

    private static void On<T>(RebuiltDefinition<T>? definition, Action<T, Unseen, Report> judge, Report report)
    {
        if (definition is not null)
        {
            judge(definition.Value, definition.Unseen, report);
        }
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

    private void Analyze(SymbolAnalysisContext context, Judge judge, DefinitionRebuilder rebuilder, LanguageSymbols language, Lazy<MemberLocator> locator)
    {
        // An extension block is a type without a name, and no definition.
        if (context.Symbol is not INamedTypeSymbol { TypeKind: TypeKind.Class, IsExtension: false } type)
        {
            return;
        }

        var report = new Report();
        JudgeType(type, judge, rebuilder, language, report);

        // What is wrong with a rule of ours is said by the build; here it would be said while half a line is written.
        var said = new HashSet<(Location, string)>();
        foreach (var finding in report.Findings.Where(finding => finding.Id == descriptor.Id && !IsSaidElsewhere(finding, type)))
        {
            if (locator.Value.Find(finding.MemberPath) is { } location && said.Add((location, finding.Message)))
            {
                context.ReportDiagnostic(Diagnostic.Create(descriptor, location, finding.Message));
            }
        }
    }
}
