using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Policies.Analyzers.CodeFixes.Reading;

/// <summary>Who answers for what is written at a place.</summary>
internal static class Owners
{
    /// <summary>The owner of the namespace that a node is in, or of one that it inherits from; null where none is written.</summary>
    public static string? Of(SyntaxNode node, Fault fault)
    {
        for (var type = node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration ? fault.SymbolOf(declaration) : null; type is not null && !Language.Has(type); type = type.BaseType)
        {
            if (type.GetMembers(nameof(NamespacePolicy.Owner)).OfType<IPropertySymbol>().FirstOrDefault() is { } owner)
            {
                return owner.DeclaringSyntaxReferences
                    .SelectMany(reference => Texts.In(reference.GetSyntax(fault.Cancellation)))
                    .Select(text => text.Token.ValueText)
                    .FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));
            }
        }

        return null;
    }
}
