using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Policies.Analyzers.CodeFixes.Reading;

/// <summary>The levels of Pod Security that a namespace says of itself, or an override of it.</summary>
internal static class Levels
{
    /// <summary>The creation of what the namespace around a fault says of Pod Security.</summary>
    public static BaseObjectCreationExpressionSyntax? Said(Fault fault) =>
        fault.Around<TypeDeclarationSyntax>()?.Members.OfType<PropertyDeclarationSyntax>()
            .Where(property => property.Identifier.ValueText == nameof(NamespacePolicy.PodSecurity))
            .Select(property => property.ExpressionBody?.Expression)
            .OfType<BaseObjectCreationExpressionSyntax>()
            .FirstOrDefault();

    /// <summary>The level that an expression names; null where it names none.</summary>
    public static PodSecurityLevel? Of(ExpressionSyntax expression, Fault fault) =>
        fault.TypeOf(expression) == nameof(PodSecurityLevel) && fault.Model.GetConstantValue(expression, fault.Cancellation).Value is int level ? (PodSecurityLevel)level : null;
}
