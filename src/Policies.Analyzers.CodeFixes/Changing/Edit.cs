using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Policies.Analyzers.CodeFixes.Changing;

/// <summary>A change of one node: what is written instead of it, or that it goes.</summary>
internal sealed class Edit
{
    private Edit(SyntaxNode node, string what, Func<SyntaxNode, SyntaxNode>? rewrite, ExpressionSyntax? next = null) =>
        (Node, What, Rewrite, Next) = (node, what, rewrite, next);

    /// <summary>The node as it stands in the source.</summary>
    public SyntaxNode Node { get; }

    /// <summary>What tells it from another change of the same node; two that say the same are one.</summary>
    public string What { get; }

    /// <summary>Makes the new node of the old one, in which other changes may have been made already; null where the node goes.</summary>
    public Func<SyntaxNode, SyntaxNode>? Rewrite { get; }

    /// <summary>An element that follows the node, which is one of a list.</summary>
    public ExpressionSyntax? Next { get; }

    /// <summary>Takes an element, an argument or an assignment away from its list.</summary>
    public static Edit Remove(SyntaxNode node) => new(node, "remove", null);

    /// <summary>Writes an expression instead of another.</summary>
    public static Edit Replace(SyntaxNode node, string text) =>
        new(node, text, old => (node.Parent is TypeArgumentListSyntax ? SyntaxFactory.ParseTypeName(text) : Parse(text)).WithTriviaFrom(old));

    /// <summary>Writes an element instead of another, and one more behind it.</summary>
    public static Edit Split(ExpressionElementSyntax element, string first, string second) =>
        new(element, first + second, old => ((ExpressionElementSyntax)old).WithExpression(Parse(first).WithTriviaFrom(((ExpressionElementSyntax)old).Expression)), Parse(second));

    /// <summary>Makes a node anew.</summary>
    public static Edit Of<T>(T node, string what, Func<T, SyntaxNode> rewrite)
        where T : SyntaxNode =>
        new(node, what, old => rewrite((T)old));

    private static ExpressionSyntax Parse(string text) => SyntaxFactory.ParseExpression(text);
}
