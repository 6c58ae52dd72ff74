using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Policies.Analyzers.Rebuilding;

/// <summary>The operations that members of a compilation consist of, where they are one expression.</summary>
internal sealed class Bodies(Compilation compilation)
{
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> models = new();

    /// <summary>The one value that a property, field or method gives; null where statements make it, or nothing does.</summary>
    public IOperation? ValueOf(ISymbol member, CancellationToken cancellation)
    {
        foreach (var reference in member.DeclaringSyntaxReferences)
        {
            var body = reference.GetSyntax(cancellation) switch
            {
                PropertyDeclarationSyntax property => (SyntaxNode?)property.ExpressionBody ?? property.Initializer ?? OfGetter(property.AccessorList),
                VariableDeclaratorSyntax field => field.Initializer,
                MethodDeclarationSyntax method => method.ExpressionBody ?? (SyntaxNode?)method.Body,
                _ => null,
            };
            if (body is not null && ValueOf(Operation(body, cancellation)) is { } value)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The call of the base class's constructor that a constructor makes; null where none is written.</summary>
    public IInvocationOperation? BaseCallOf(IMethodSymbol constructor, CancellationToken cancellation) =>
        constructor.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation) switch
        {
            ConstructorDeclarationSyntax { Initializer: { } initializer } when initializer.IsKind(SyntaxKind.BaseConstructorInitializer) => Operation(initializer, cancellation),
            TypeDeclarationSyntax { BaseList.Types: [PrimaryConstructorBaseTypeSyntax primary, ..] } => Operation(primary, cancellation),
            _ => null,
        }).OfType<IInvocationOperation>().FirstOrDefault();

    private static SyntaxNode? OfGetter(AccessorListSyntax? accessors) =>
        accessors?.Accessors.FirstOrDefault(accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration)) is { } getter
            ? getter.ExpressionBody ?? (SyntaxNode?)getter.Body
            : null;

    private static IOperation? ValueOf(IOperation? body) => body switch
    {
        IBlockOperation { Operations: [IReturnOperation { ReturnedValue: { } returned }] } => returned,
        ISymbolInitializerOperation initializer => initializer.Value,
        _ => null,
    };

    private IOperation? Operation(SyntaxNode node, CancellationToken cancellation) =>
        compilation.ContainsSyntaxTree(node.SyntaxTree)
#pragma warning disable RS1030 // a definition refers to others in other files, whose models no action gives; they are kept for the compilation
            ? models.GetOrAdd(node.SyntaxTree, tree => compilation.GetSemanticModel(tree)).GetOperation(node, cancellation)
#pragma warning restore RS1030
            : null;
}
