using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Policies.Analyzers.CodeFixes.Reading;

/// <summary>The texts that definitions are written of, and the calls that take them.</summary>
internal static class Texts
{
    /// <summary>The texts in a node.</summary>
    public static IEnumerable<LiteralExpressionSyntax> In(SyntaxNode node) =>
        Fault.In<LiteralExpressionSyntax>(node).Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression));

    /// <summary>The texts in a node, and those of members that it refers to.</summary>
    public static IEnumerable<LiteralExpressionSyntax> Followed(SyntaxNode node, Fault fault) =>
        In(node).Concat(Fault.In<ExpressionSyntax>(node)
            .Where(expression => expression is IdentifierNameSyntax or MemberAccessExpressionSyntax)
            .Select(expression => fault.Model.GetSymbolInfo(expression, fault.Cancellation).Symbol)
            .Where(symbol => symbol is IPropertySymbol or IFieldSymbol)
            .SelectMany(member => member!.DeclaringSyntaxReferences)
            .Select(reference => ValueOf(reference.GetSyntax(fault.Cancellation)))
            .OfType<SyntaxNode>()
            .SelectMany(In)).Distinct();

    /// <summary>The calls of a static member of the language in a node or around it, innermost first.</summary>
    public static IEnumerable<InvocationExpressionSyntax> CallsAt(Fault fault, string type, string member) =>
        Fault.In<InvocationExpressionSyntax>(fault.Node).Concat(fault.Node.Ancestors().OfType<InvocationExpressionSyntax>()).Where(call => fault.IsMember(call, type, member));

    private static SyntaxNode? ValueOf(SyntaxNode member) => member switch
    {
        PropertyDeclarationSyntax property => (SyntaxNode?)property.ExpressionBody ?? property.Initializer,
        VariableDeclaratorSyntax field => field.Initializer,
        _ => null,
    };
}
