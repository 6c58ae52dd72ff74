using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Policies.Analyzers.Locations;

/// <summary>The one expression that a member gives.</summary>
internal static class MemberExpressions
{
    /// <summary>The expression of a property, field or method; null where statements make it.</summary>
    public static ExpressionSyntax? Of(MemberDeclarationSyntax member, string? name = null) => member switch
    {
        PropertyDeclarationSyntax property => property.ExpressionBody?.Expression ?? property.Initializer?.Value ?? OfGetter(property.AccessorList),
        FieldDeclarationSyntax field => (field.Declaration.Variables.FirstOrDefault(variable => variable.Identifier.ValueText == name) ?? field.Declaration.Variables[0]).Initializer?.Value,
        MethodDeclarationSyntax method => method.ExpressionBody?.Expression ?? OfBlock(method.Body),
        _ => null,
    };

    private static ExpressionSyntax? OfGetter(AccessorListSyntax? accessors) =>
        accessors?.Accessors.FirstOrDefault(accessor => accessor.Keyword.ValueText == "get") is { } getter
            ? getter.ExpressionBody?.Expression ?? OfBlock(getter.Body)
            : null;

    private static ExpressionSyntax? OfBlock(BlockSyntax? block) =>
        block is { Statements: [ReturnStatementSyntax { Expression: { } value }] } ? value : null;
}
