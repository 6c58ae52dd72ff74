using System.Reflection;
using System.Runtime.Loader;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Policies.Evaluation;
using Policies.Kubernetes;
using Policies.Objects;

namespace Policies.Analyzers.Tests;

/// <summary>A project of a user's: compiled as the SDK compiles it, and run as the build runs it.</summary>
internal static class UserProject
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using Policies;
        """;

    private static readonly MetadataReference[] References =
    [
        .. Net100.References.All,
        .. new[] { typeof(NamespacePolicy), typeof(Node), typeof(Raw), typeof(k8s.Models.V1LimitRange) }
            .Select(type => MetadataReference.CreateFromFile(type.Assembly.Location)),
    ];

    public static CSharpParseOptions Options { get; } = new(LanguageVersion.CSharp14);

    public static CSharpCompilation Compile(params string[] sources)
    {
        return CSharpCompilation.Create(
            "Acme.Policies",
            sources.Prepend(Usings).Select((source, i) => CSharpSyntaxTree.ParseText(source, Options, $"/acme/{i}.cs")),
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    public static FleetReading Run(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.Empty(emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        image.Position = 0;
        var context = new AssemblyLoadContext("user", isCollectible: true);
        context.Resolving += (_, name) => Assembly.Load(name);
        return FleetReader.Read(context.LoadFromStream(image));
    }
}
