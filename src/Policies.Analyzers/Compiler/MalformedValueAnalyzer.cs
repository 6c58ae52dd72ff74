using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Policies.Catalogue;
using Policies.Catalogue.Compiler;

namespace Policies.Analyzers.Compiler;

/// <summary>POL0004 while a person types.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MalformedValueAnalyzer : DefinitionAnalyzer
{
    /// <summary>The analyzer.</summary>
    public MalformedValueAnalyzer()
        : base(Descriptors.POL0004)
    {
    }

    /// <inheritdoc/>
    protected override DefinitionRule Rule { get; } = new MalformedValue();
}
