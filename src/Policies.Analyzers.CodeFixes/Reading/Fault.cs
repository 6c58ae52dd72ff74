using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Policies.Analyzers.CodeFixes.Reading;

/// <summary>A diagnostic and the code that it stands at.</summary>
internal sealed class Fault(Diagnostic diagnostic, SyntaxNode root, SemanticModel model, CancellationToken cancellation)
{
    /// <summary>The id.</summary>
    public string Id => diagnostic.Id;

    /// <summary>The words.</summary>
    public string Message => diagnostic.GetMessage(CultureInfo.InvariantCulture);

    /// <summary>The innermost node that the diagnostic stands at.</summary>
    public SyntaxNode Node { get; } = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);

    /// <summary>What the file means.</summary>
    public SemanticModel Model => model;

    /// <summary>Cancels.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>The nearest node of a kind, from the fault outwards.</summary>
    public T? Around<T>()
        where T : SyntaxNode =>
        Node.FirstAncestorOrSelf<T>();

    /// <summary>The nodes of a kind within a node.</summary>
    public static IEnumerable<T> In<T>(SyntaxNode node)
        where T : SyntaxNode =>
        node.DescendantNodesAndSelf().OfType<T>();

    /// <summary>The text that an expression is; null where it is none that the compiler knows.</summary>
    public string? TextOf(ExpressionSyntax expression) => model.GetConstantValue(expression, cancellation).Value as string;

    /// <summary>The name of the language's type that an expression ends up as.</summary>
    public string? TypeOf(ExpressionSyntax expression) => Language.NameOf(model.GetTypeInfo(expression, cancellation).ConvertedType);

    /// <summary>The type that a declaration declares.</summary>
    public INamedTypeSymbol? SymbolOf(TypeDeclarationSyntax type) => model.GetDeclaredSymbol(type, cancellation) as INamedTypeSymbol;

    /// <summary>Whether an expression calls, or reads, a static member of the language of that name.</summary>
    public bool IsMember(ExpressionSyntax expression, string type, string name) =>
        model.GetSymbolInfo(expression, cancellation).Symbol is { IsStatic: true } symbol && symbol.Name == name && symbol.ContainingType.Name == type && Language.Has(symbol);

    /// <summary>How a type of the language is written here.</summary>
    public string NameOf(Type type) => Language.Written(type, model, Node.SpanStart);
}
