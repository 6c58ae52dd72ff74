using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Policies.Analyzers.CodeFixes.Changing;
using Policies.Analyzers.CodeFixes.Reading;

namespace Policies.Analyzers.CodeFixes.Compiler;

/// <summary>A label that is written twice or set anyway, or a former name that is today's: takes it away.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SurplusElementFix))]
[Shared]
public sealed class SurplusElementFix : DefinitionFix
{
    /// <summary>The fix.</summary>
    public SurplusElementFix()
        : base("take a label away that is written twice or set anyway, or a former name that is today's.", "POL0004")
    {
    }

    private protected override IEnumerable<Change> Changes(Fault fault)
    {
        if (fault.Node is not LiteralExpressionSyntax literal || literal.FirstAncestorOrSelf<ExpressionElementSyntax>() is not { Parent: CollectionExpressionSyntax list } element)
        {
            yield break;
        }

        var text = literal.Token.ValueText;
        var isTwice = element.Expression is BaseObjectCreationExpressionSyntax
            && list.Elements.TakeWhile(other => other != element).Any(other => Texts.In(other).FirstOrDefault()?.Token.ValueText == text);
        var isSet = text is "kubernetes.io/metadata.name" or "app.kubernetes.io/managed-by" && fault.TypeOf(element.Expression) == nameof(Label);
        if (isTwice || isSet || IsToday(text, element, fault))
        {
            yield return new($"Take {text} away", Edit.Remove(element));
        }
    }

    private static bool IsToday(string text, SyntaxNode element, Fault fault) =>
        element.FirstAncestorOrSelf<PropertyDeclarationSyntax>()?.Identifier.ValueText == nameof(NamespacePolicy.FormerNames)
        && element.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.BaseList?.Types.FirstOrDefault() is PrimaryConstructorBaseTypeSyntax { ArgumentList.Arguments: [var name, ..] }
        && fault.TextOf(name.Expression) == text;
}
