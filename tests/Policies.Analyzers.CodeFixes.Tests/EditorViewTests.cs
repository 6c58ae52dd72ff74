using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.MSBuild;
using Microsoft.CodeAnalysis.Text;
using Policies.RealTools;

namespace Policies.Analyzers.CodeFixes.Tests;

/// <summary>What an editor sees: the sample is opened from its project file, with the analyzers and fixes that this brings, and changed in memory.</summary>
public sealed class EditorViewTests
{
    [Fact]
    public async Task Diagnostic_comes_with_an_edit_and_goes_with_its_fix()
    {
        using var workspace = MSBuildWorkspace.Create(new Dictionary<string, string> { ["Configuration"] = Configuration });
        var project = await workspace.OpenProjectAsync(Path.Combine(RepositoryFolder.Path, "policies", "Acme.Policies.csproj"));
        Assert.DoesNotContain(workspace.Diagnostics, each => each.Kind == WorkspaceDiagnosticKind.Failure);
        Assert.Empty(await DiagnosticsAsync(project));

        var document = project.Documents.Single(each => each.FilePath!.EndsWith("/Freight/Printers.cs", StringComparison.Ordinal));
        var before = (await document.GetTextAsync()).ToString();
        var edited = document.WithText(SourceText.From(before.Replace("Networks.Printers", "\"10.51.0.1/16\"", StringComparison.Ordinal)));
        var diagnostic = Assert.Single(await DiagnosticsAsync(edited.Project));
        Assert.Equal("POL1016", diagnostic.Id);
        Assert.Contains("\"10.51.0.1/16\"", (await edited.GetTextAsync()).ToString(diagnostic.Location.SourceSpan), StringComparison.Ordinal);

        var mended = await FixAsync(edited, diagnostic);
        Assert.Equal(before.Replace("Networks.Printers", "\"10.51.0.0/16\"", StringComparison.Ordinal), (await mended.GetTextAsync()).ToString());
        Assert.Empty(await DiagnosticsAsync(mended.Project));
    }

    private static string Configuration => typeof(EditorViewTests).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    // Those of the project's own references, as an editor runs them, and what the C# compiler itself says.
    private static async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync(Project project)
    {
        var analyzers = project.AnalyzerReferences
            .Where(reference => Path.GetFileName(reference.FullPath) == "Policies.Analyzers.dll")
            .SelectMany(reference => reference.GetAnalyzers(LanguageNames.CSharp))
            .ToList();
        Assert.NotEmpty(analyzers);
        var compilation = (await project.GetCompilationAsync())!;
        var said = await compilation.WithAnalyzers([.. analyzers], project.AnalyzerOptions).GetAllDiagnosticsAsync();
        return [.. said.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning || diagnostic.Id.StartsWith("POL", StringComparison.Ordinal))];
    }

    private static async Task<Document> FixAsync(Document document, Diagnostic diagnostic)
    {
        var path = document.Project.AnalyzerReferences.Single(reference => Path.GetFileName(reference.FullPath) == "Policies.Analyzers.CodeFixes.dll").FullPath!;
        var fixes = Assembly.LoadFrom(path).GetTypes()
            .Where(type => type.GetCustomAttribute<ExportCodeFixProviderAttribute>() is not null)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!)
            .Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id));
        var actions = new List<CodeAction>();
        foreach (var fix in fixes)
        {
            await fix.RegisterCodeFixesAsync(new(document, diagnostic, (action, _) => actions.Add(action), default));
        }

        var changes = await actions[0].GetOperationsAsync(default);
        return changes.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
    }
}
