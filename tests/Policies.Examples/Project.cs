using System.Globalization;
using System.Runtime.Loader;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Policies.Analyzers;
using Policies.Analyzers.Locations;
using Policies.Catalogue;
using Policies.Catalogue.Judging;
using Policies.Evaluation;
using Policies.Lowering;

namespace Policies.Examples;

/// <summary>A policy project in memory, as a user's own would be: implicit usings, nullable, warnings as errors.</summary>
internal sealed class Project
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Policies;
        """;

    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp14);

    private static readonly MetadataReference[] References =
    [
        .. Net100.References.All,
        .. new[] { typeof(Objects.Node), typeof(Flow), typeof(Kubernetes.Raw), typeof(k8s.IKubernetesObject) }.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location)),
    ];

    private readonly CSharpCompilation compilation;

    private Project(IEnumerable<SyntaxTree> trees) => compilation = CSharpCompilation.Create(
        "Acme.Policies",
        trees.Prepend(Parse(Usings)),
        References,
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, deterministic: true));

    /// <summary>The files that stand together on a page.</summary>
    public static Project Of(IEnumerable<CodeBlock> files) => new(files.Select(Parse));

    /// <summary>A block and the files that it belongs to; a class that it says takes the place of theirs.</summary>
    public static Project Of(CodeBlock block, IEnumerable<CodeBlock> files)
    {
        var own = Parse(block);
        var said = Types(own).Select(type => type.Identifier.Text).ToHashSet(StringComparer.Ordinal);
        return new(files.Where(file => file != block).Select(Parse).Select(tree => Without(tree, said)).Append(own));
    }

    public static Project Of(string file) => new([Parse(file)]);

    /// <summary>Files with their names.</summary>
    public static Project OfFiles(IEnumerable<(string Name, string Text)> files) => new(files.Select(file => CSharpSyntaxTree.ParseText(file.Text, Options, "/" + file.Name)));

    /// <summary>What the C# compiler says, as <c>CS0000: message</c>.</summary>
    public IReadOnlyList<RuleFinding> Compile() =>
    [
        .. compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(diagnostic => new RuleFinding
        {
            Id = diagnostic.Id,
            Title = diagnostic.Id,
            DefaultSeverity = Severity.Error,
            MemberPath = diagnostic.Location.GetLineSpan().StartLinePosition.ToString(),
            Message = diagnostic.GetMessage(CultureInfo.InvariantCulture),
        }),
    ];

    /// <summary>What an editor shows while the project is open.</summary>
    public Task<IReadOnlyList<PlacedFinding>> EditorAsync() => EditorAsync([], "");

    /// <summary>What an editor shows while the project is open.</summary>
    /// <param name="noWarn">Ids that the project file silences.</param>
    /// <param name="editorConfig">The <c>.editorconfig</c> beside its files.</param>
    public async Task<IReadOnlyList<PlacedFinding>> EditorAsync(IEnumerable<string> noWarn, string editorConfig)
    {
        var configs = AnalyzerConfigSet.Create<AnalyzerConfig[]>([AnalyzerConfig.Parse(editorConfig, "/.editorconfig")]);
        var configured = compilation.WithOptions(compilation.Options
            .WithSpecificDiagnosticOptions(noWarn.ToDictionary(id => id, _ => ReportDiagnostic.Suppress))
            .WithSyntaxTreeOptionsProvider(new ConfiguredTreeOptions(configs)));
        return
        [
            .. (await configured.WithAnalyzers([new DefinitionAnalyzer()]).GetAnalyzerDiagnosticsAsync())
                .Where(diagnostic => !diagnostic.IsSuppressed)
                .Select(diagnostic => PlacedFinding.At(diagnostic.Location, diagnostic.Id, (Severity)diagnostic.Severity, diagnostic.GetMessage(CultureInfo.InvariantCulture)))
                .Distinct().Order(),
        ];
    }

    /// <summary>What a build says on a day, by file and line.</summary>
    public IReadOnlyList<PlacedFinding> PlacedBuild(Day today)
    {
        var locator = new MemberLocator(compilation.SyntaxTrees);
        return
        [
            .. Build(today).Findings
                .Select(finding => PlacedFinding.At(locator.Find(finding.MemberPath) ?? Location.None, finding.Id, finding.DefaultSeverity, finding.Message))
                .Distinct().Order(),
        ];
    }

    /// <summary>What a build finds on a day, and what it would write.</summary>
    public (IReadOnlyList<RuleFinding> Findings, IReadOnlyList<LoweredCluster> Clusters) Build(Day today)
    {
        using var stream = new MemoryStream();
        var emitted = compilation.Emit(stream);
        if (!emitted.Success)
        {
            throw new InvalidOperationException(string.Join('\n', emitted.Diagnostics));
        }

        stream.Position = 0;
        var reading = FleetReader.Read(new AssemblyLoadContext(null).LoadFromStream(stream));
        var report = new Report();
        foreach (var problem in reading.Problems)
        {
            report.Add(problem);
        }

        var judge = new Judge(RuleHosts.Build);
        judge.Fleet(reading.Fleet, today, report);
        var lowering = new FleetLowering(reading.Fleet);
        var exemptions = new ExemptionBook(reading.Fleet);
        var clusters = reading.Fleet.Clusters.Select(lowering.Lower).ToList();
        foreach (var cluster in clusters)
        {
            judge.Cluster(cluster, exemptions, report);
        }

        judge.Exemptions(exemptions, report);

        return (report.Findings, clusters);
    }

    private static SyntaxTree Parse(CodeBlock block) => Parse(block.File("snippet", block.Text.Contains(" On =>", StringComparison.Ordinal) ? "" : "public override Group On => Group.All;"));

    // A block leaves out the namespace that all of the fleet is in.
    private static SyntaxTree Parse(string text)
    {
        var tree = CSharpSyntaxTree.ParseText(text, Options);
        var root = tree.GetCompilationUnitRoot();
        if (root.Members.Count == 0 || root.Members.OfType<BaseNamespaceDeclarationSyntax>().Any())
        {
            return tree;
        }

        var end = root.Usings.LastOrDefault()?.FullSpan.End ?? 0;
        return CSharpSyntaxTree.ParseText(text[..end] + "namespace Acme.Policies;\n" + text[end..], Options);
    }

    private static SyntaxTree Without(SyntaxTree tree, HashSet<string> names)
    {
        var replaced = Types(tree).Where(type => names.Contains(type.Identifier.Text) && !type.Modifiers.Any(SyntaxKind.PartialKeyword));
        var root = tree.GetRoot().RemoveNodes(replaced, SyntaxRemoveOptions.KeepNoTrivia)!;
        return CSharpSyntaxTree.Create((CSharpSyntaxNode)root, Options);
    }

    private static IEnumerable<BaseTypeDeclarationSyntax> Types(SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<BaseTypeDeclarationSyntax>();
}
