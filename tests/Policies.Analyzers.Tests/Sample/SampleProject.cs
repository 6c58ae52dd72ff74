using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Policies.Analyzers.Locations;
using Policies.Catalogue;
using Policies.Catalogue.Judging;
using Policies.Lowering;
using Policies.RealTools;

namespace Policies.Analyzers.Tests.Sample;

/// <summary>The fleet of <c>policies/</c> as a project in memory, whose files can be changed.</summary>
internal static class SampleProject
{
    public static string Folder { get; } = Path.Combine(RepositoryFolder.Path, "policies");

    /// <summary>Its files, named from its folder with forward slashes.</summary>
    public static IReadOnlyList<string> Files { get; } =
    [
        .. Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("obj/", StringComparison.Ordinal) && !file.StartsWith("bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    private static readonly Lazy<CSharpCompilation> Compiled = new(() => UserProject.Compile([]).AddSyntaxTrees(
        Files.Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(Path.Combine(Folder, file)), UserProject.Options, file))));

    public static CSharpCompilation Compilation => Compiled.Value;

    public static SyntaxTree Tree(string file) => Compilation.SyntaxTrees.Single(tree => tree.FilePath == file);

    /// <summary>The project with other text in a file.</summary>
    public static CSharpCompilation With(this CSharpCompilation compilation, string file, string text) =>
        compilation.ReplaceSyntaxTree(compilation.SyntaxTrees.Single(tree => tree.FilePath == file), CSharpSyntaxTree.ParseText(text, UserProject.Options, file));

    /// <summary>What the editor says, as <c>file(line): id</c>.</summary>
    public static async Task<IReadOnlyList<string>> EditorAsync(CSharpCompilation compilation) =>
    [
        .. (await compilation.WithAnalyzers([new DefinitionAnalyzer()]).GetAnalyzerDiagnosticsAsync()).Select(diagnostic => Place(diagnostic.Location, diagnostic.Id)).Distinct(),
    ];

    /// <summary>What the C# compiler says, in the same form.</summary>
    public static IReadOnlyList<string> Compiler(CSharpCompilation compilation) =>
        [.. compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => Place(diagnostic.Location, diagnostic.Id)).Distinct()];

    /// <summary>What the build says, in the same form.</summary>
    public static IReadOnlyList<string> Build(CSharpCompilation compilation)
    {
        var reading = UserProject.Run(compilation);
        var report = new Report();
        foreach (var problem in reading.Problems)
        {
            report.Add(problem);
        }

        var judge = new Judge(RuleHosts.Build);
        judge.Fleet(reading.Fleet, new(2026, 11, 23), report);
        var exemptions = new ExemptionBook(reading.Fleet);
        var lowering = new FleetLowering(reading.Fleet);
        foreach (var cluster in reading.Fleet.Clusters)
        {
            judge.Cluster(lowering.Lower(cluster), exemptions, report);
        }

        judge.Exemptions(exemptions, report);
        var locator = new MemberLocator(compilation.SyntaxTrees);
        return [.. report.Findings.Select(finding => Place(locator.Find(finding.MemberPath) ?? Location.None, finding.Id)).Distinct()];
    }

    private static string Place(Location location, string id)
    {
        var span = location.GetLineSpan();
        return string.Create(CultureInfo.InvariantCulture, $"{span.Path}({span.StartLinePosition.Line + 1}): {id}");
    }
}
