using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Policies.Analyzers.Locations;

/// <summary>What of a node is shown to a person: its value where that is short, else its name.</summary>
internal static class Written
{
    /// <summary>The span that is shown.</summary>
    public static TextSpan SpanOf(SyntaxNode node) => node switch
    {
        TypeDeclarationSyntax type => type.Identifier.Span,
        MethodDeclarationSyntax method => method.Identifier.Span,
        PropertyDeclarationSyntax property => MemberExpressions.Of(property) is { } value && IsPlain(value) ? value.Span : property.Identifier.Span,
        FieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.Span,
        AssignmentExpressionSyntax assignment => OnOneLine(assignment.Right) ? assignment.Right.Span : assignment.Left.Span,
        ArgumentSyntax argument => FirstLine(argument.Expression),
        _ => FirstLine(node),
    };

    private static bool IsPlain(ExpressionSyntax value) =>
        value is LiteralExpressionSyntax or MemberAccessExpressionSyntax or IdentifierNameSyntax && OnOneLine(value);

    private static bool OnOneLine(SyntaxNode node)
    {
        var lines = node.SyntaxTree.GetLineSpan(node.Span);
        return lines.StartLinePosition.Line == lines.EndLinePosition.Line;
    }

    private static TextSpan FirstLine(SyntaxNode node)
    {
        var text = node.SyntaxTree.GetText();
        var line = text.Lines.GetLineFromPosition(node.SpanStart);
        if (node.Span.End <= line.End)
        {
            return node.Span;
        }

        var end = line.End;
        while (end > node.SpanStart && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(node.SpanStart, end);
    }
}
