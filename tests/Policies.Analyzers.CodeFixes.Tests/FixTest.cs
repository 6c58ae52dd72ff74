using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Policies.Objects;

namespace Policies.Analyzers.CodeFixes.Tests;

/// <summary>
/// A fault and what a fix makes of it, by Roslyn's own framework: the diagnostics of the source are exactly those that are marked; the fix is
/// applied to one after another, then to all of them at once in a document, a project and a solution; and what is written in the end compiles
/// and raises nothing that is not marked, by any rule.
/// </summary>
internal sealed class FixTest<TFix> : CSharpCodeFixTest<DefinitionAnalyzer, TFix, DefaultVerifier>
    where TFix : CodeFixProvider, new()
{
    private const string Usings = """
        global using System.Collections.Generic;
        global using Policies;
        """;

    private FixTest(string before, string after)
    {
        // The reference assemblies of .NET 10 come as a package of their own; nothing is fetched.
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        CompilerDiagnostics = CompilerDiagnostics.Errors;
        CodeFixTestBehaviors = CodeFixTestBehaviors.None;
        foreach (var (state, source) in new[] { (TestState, before), (FixedState, after) })
        {
            state.Sources.Add(("/acme/Checkout.cs", source));
            state.Sources.Add(("/acme/Usings.cs", Usings));
        }

        TestState.AdditionalReferences.AddRange(Net100.References.All);
        TestState.AdditionalReferences.Add(typeof(NamespacePolicy).Assembly.Location);
        TestState.AdditionalReferences.Add(typeof(Node).Assembly.Location);
    }

    /// <summary>Source that a fix mends.</summary>
    public static Task Mends(string before, string after, string way = "") =>
        new FixTest<TFix>(before, after) { CodeActionEquivalenceKey = typeof(TFix).Name + way }.RunAsync();

    /// <summary>Source that a fix leaves as it is, since it is not plain what to write.</summary>
    public static Task Leaves(string source) => new FixTest<TFix>(source, source).RunAsync();

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.CSharp14, DocumentationMode.None);

    protected override CompilationOptions CreateCompilationOptions() => new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
}
