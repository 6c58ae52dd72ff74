using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.MSBuild;
using Microsoft.CodeAnalysis.Text;
using Policies.Benchmarks.Fleets;
using Policies.Benchmarks.Reports;

namespace Policies.Benchmarks;

/// <summary>Opens a project as an editor does, by a design-time build, and compiles it after each of many edits, with our analyzers and without them, in turns.</summary>
internal static class EditorBenchmark
{
    // An editor has long been running: what is compiled first is not measured.
    private const int RoundsToWarmUp = 2;

    /// <summary>The goal: the time with our analyzers as a multiple of that without.</summary>
    public static void Run(FleetShape shape, Table table, int rounds, double goal)
    {
        var fleet = new FleetProject(shape);
        fleet.Build();
        using var workspace = MSBuildWorkspace.Create();
        var project = workspace.OpenProjectAsync(fleet.File).GetAwaiter().GetResult();
        var ofProject = project.AnalyzerReferences.SelectMany(reference => reference.GetAnalyzers(LanguageNames.CSharp)).ToImmutableArray();
        var ours = new AnalyzerFileReference(Places.Analyzers, new AnalyzerLoader()).GetAnalyzers(LanguageNames.CSharp);
        if (ours.IsEmpty || ofProject.IsEmpty || project.Documents.Count() < shape.Definitions)
        {
            throw new InvalidOperationException($"{fleet.File} was not opened: {string.Join("; ", workspace.Diagnostics)}");
        }

        var editor = new Editor(project);
        var (with, without, withOurs, withNone) = (new Sample(), new Sample(), new Sample(), new Sample());
        for (var round = -RoundsToWarmUp; round < rounds; round++)
        {
            Measure(without, [.. ofProject]);
            Measure(with, [.. ofProject, .. ours]);
            Measure(withNone, []);
            Measure(withOurs, ours);
            void Measure(Sample sample, ImmutableArray<DiagnosticAnalyzer> analyzers)
            {
                var time = editor.Compile(analyzers);
                if (round >= 0)
                {
                    sample.Add(time);
                }
            }
        }

        table.Add($"{shape.Definitions} definitions after an edit: with our analyzers beside the SDK's, against without", with, without, goal);
        table.Add($"{shape.Definitions} definitions after an edit: with our analyzers alone, against no analyzer at all", withOurs, withNone);
    }

    private sealed class Editor(Project project)
    {
        private readonly Document document = project.Documents.First(document => document.Folders is ["Namespaces"]);
        private int edits;

        // From the changed text to all diagnostics of all files.
        public TimeSpan Compile(ImmutableArray<DiagnosticAnalyzer> analyzers)
        {
            var edited = project.Solution.WithDocumentText(document.Id, SourceText.From($"{document.GetTextAsync().GetAwaiter().GetResult()}// {edits++}\n")).GetProject(project.Id)!;
            GC.Collect();
            var watch = Stopwatch.StartNew();
            var found = CompileAsync(edited, analyzers).GetAwaiter().GetResult();
            watch.Stop();
            return found.FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || diagnostic.Id.StartsWith("AD", StringComparison.Ordinal)) is { } fault
                ? throw new InvalidOperationException($"The fleet is not clean: {fault}")
                : watch.Elapsed;
        }

        private static async Task<ImmutableArray<Diagnostic>> CompileAsync(Project project, ImmutableArray<DiagnosticAnalyzer> analyzers)
        {
            var compilation = (await project.GetCompilationAsync())!;
            return analyzers.IsEmpty
                ? compilation.GetDiagnostics()
                : await compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(project.AnalyzerOptions, null, concurrentAnalysis: true, logAnalyzerExecutionTime: false)).GetAllDiagnosticsAsync();
        }
    }
}
