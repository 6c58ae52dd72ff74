using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Policies.Analyzers.Rebuilding;
using Policies.Catalogue;
using Policies.Catalogue.Judging;
using Policies.Lowering;

namespace Policies.Analyzers.Tests.Sample;

/// <summary>Half-written code, the state in which an editor spends its life: the sample's files cut off anywhere, and with tokens taken out of them.</summary>
public sealed class HalfWrittenTests
{
    private const int Truncations = 1000;
    private const int Deletions = 1000;

    // Each change goes into one compilation with what was changed before it in other files, so that references to broken definitions are met, too.
    private const int TogetherAtMost = 40;

    [Fact]
    public async Task Analyzer_never_throws_and_no_rule_fails()
    {
        var random = new Random(20261123);
        var changes = Enumerable.Range(0, Truncations).Select(_ => Truncated(random)).Concat(Enumerable.Range(0, Deletions).Select(_ => WithoutTokens(random))).ToList();
        var done = 0;
        var faults = new List<string>();
        while (done < changes.Count)
        {
            var compilation = SampleProject.Compilation;
            var changed = new HashSet<string>(StringComparer.Ordinal);
            while (done < changes.Count && changed.Count < TogetherAtMost && changed.Add(changes[done].File))
            {
                compilation = compilation.With(changes[done].File, changes[done].Text);
                done++;
            }

            faults.AddRange(await FaultsAsync(compilation, new DefinitionAnalyzer()));
            faults.AddRange(FailedRules(compilation, changed));
        }

        Assert.Equal("", string.Join("\n\n", faults.Distinct().Take(10)));
        Assert.Equal(Truncations + Deletions, done);
    }

    [Fact]
    public async Task An_analyzer_that_throws_is_noticed() =>
        Assert.NotEmpty(await FaultsAsync(SampleProject.Compilation, new ThrowingAnalyzer()));

    private static async Task<IEnumerable<string>> FaultsAsync(CSharpCompilation compilation, DiagnosticAnalyzer analyzer)
    {
        var thrown = new List<string>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            onAnalyzerException: (exception, _, _) =>
            {
                lock (thrown)
                {
                    thrown.Add(exception.ToString());
                }
            },
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        var said = await new CompilationWithAnalyzers(compilation, [analyzer], options).GetAnalyzerDiagnosticsAsync();
        return thrown.Concat(said.Where(diagnostic => diagnostic.Id == "AD0001").Select(diagnostic => diagnostic.ToString()));
    }

    // An editor does not say that a rule of ours failed, so that the rules are asked.
    private static IEnumerable<string> FailedRules(CSharpCompilation compilation, HashSet<string> files)
    {
        var language = LanguageSymbols.Of(compilation)!;
        var rebuilder = new DefinitionRebuilder(compilation, language);
        var rules = new Judge(RuleHosts.Editor);
        var report = new Report();
        foreach (var tree in compilation.SyntaxTrees.Where(tree => files.Contains(tree.FilePath)))
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var declaration in tree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>())
            {
                if (model.GetDeclaredSymbol(declaration) is { } type && DefinitionRebuilder.IsDefinition(type, language.Namespace) && rebuilder.Namespace(type) is { } rebuilt)
                {
                    rules.Namespace(rebuilt.Value, rebuilt.Unseen, report);
                    if (rebuilt.Unseen.Touches(rebuilt.Value.PathOf(nameof(NamespacePolicy.Exemptions))))
                    {
                        continue;
                    }

                    var exemptions = new ExemptionBook(new() { Definition = "", Namespaces = [rebuilt.Value] });
                    foreach (var lowered in DefinitionLowering.Lower(rebuilt.Value, path => !rebuilt.Unseen.Touches(path)))
                    {
                        rules.Objects(lowered, rebuilt.Unseen, exemptions, report);
                    }
                }
            }
        }

        return report.Findings.Where(finding => finding.Id == Rules.RuleFailed.Id).Select(finding => finding.ToString());
    }

    private static (string File, string Text) Truncated(Random random)
    {
        var (file, text) = Some(random);
        return (file, text[..random.Next(text.Length)]);
    }

    private static (string File, string Text) WithoutTokens(Random random)
    {
        var (file, text) = Some(random);
        var tokens = SampleProject.Tree(file).GetRoot().DescendantTokens().Where(token => !token.Span.IsEmpty).ToList();
        var first = random.Next(tokens.Count);
        var last = Math.Min(first + random.Next(4), tokens.Count - 1);
        return (file, text[..tokens[first].SpanStart] + text[tokens[last].Span.End..]);
    }

    private static (string File, string Text) Some(Random random)
    {
        var file = SampleProject.Files[random.Next(SampleProject.Files.Count)];
        return (file, SampleProject.Tree(file).ToString());
    }

#pragma warning disable RS1001 // it runs in this test alone
    private sealed class ThrowingAnalyzer : DiagnosticAnalyzer
#pragma warning restore RS1001
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [new("T1", "t", "t", "t", DiagnosticSeverity.Warning, isEnabledByDefault: true)];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSymbolAction(_ => throw new InvalidOperationException("thrown on purpose"), SymbolKind.NamedType);
        }
    }
}
