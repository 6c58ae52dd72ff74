using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Policies.Analyzers.CodeFixes.Changing;
using Policies.Analyzers.CodeFixes.Reading;

namespace Policies.Analyzers.CodeFixes.Compiler;

/// <summary>A name with capital letters, spaces or underscores where Kubernetes takes none: writes it as Kubernetes takes it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NameFix))]
[Shared]
public sealed class NameFix : DefinitionFix
{
    /// <summary>The fix.</summary>
    public NameFix()
        : base("write a name in lower case with dashes.", "POL0004")
    {
    }

    private protected override IEnumerable<Change> Changes(Fault fault)
    {
        if (fault.Node is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal
            && Names.AsKubernetesHasIt(literal.Token.ValueText) is var name
            && name != literal.Token.ValueText
            && Names.IsOfKubernetes(name))
        {
            yield return new($"Write {name}", Edit.Replace(literal, $"\"{name}\""));
        }
    }
}
