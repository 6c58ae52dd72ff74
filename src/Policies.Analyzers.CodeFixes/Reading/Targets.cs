using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Policies.Analyzers.CodeFixes.Reading;

/// <summary>Reads the resource that an argument of a right names.</summary>
internal static class Targets
{
    private const int MostReferences = 8;

    /// <summary>The resource; null where it is made in a way that cannot be followed.</summary>
    public static ResourceTarget? Of(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation) =>
        Value(expression, model, 0, cancellation) as ResourceTarget;

    private static object? Value(ExpressionSyntax expression, SemanticModel model, int depth, CancellationToken cancellation)
    {
        var symbol = model.GetSymbolInfo(expression, cancellation).Symbol;
        var owner = (expression as InvocationExpressionSyntax)?.Expression is MemberAccessExpressionSyntax called ? called.Expression : (expression as MemberAccessExpressionSyntax)?.Expression;
        return (symbol, expression) switch
        {
            _ when depth > MostReferences => null,
            (IPropertySymbol property, _) when Language.Has(property) => Read(property, owner, type => type.GetProperty(property.Name), (found, on) => found.GetValue(on)),
            (IMethodSymbol method, InvocationExpressionSyntax call) when Language.Has(method) && Arguments(method, call) is { } arguments =>
                Read(method, owner, type => type.GetMethod(method.Name), (found, on) => found.Invoke(on, arguments)),
            (IPropertySymbol { DeclaringSyntaxReferences: [var written] }, _) when written.GetSyntax(cancellation) is PropertyDeclarationSyntax { ExpressionBody.Expression: { } value } =>
                Value(value, model.Compilation.GetSemanticModel(value.SyntaxTree), depth + 1, cancellation),
            _ => null,
        };

        object? Read<T>(ISymbol member, ExpressionSyntax? on, Func<Type, T?> find, Func<T, object?, object> read)
            where T : MemberInfo
        {
            var receiver = member.IsStatic ? null : on is null ? null : Value(on, model, depth + 1, cancellation);
            var type = member.IsStatic ? typeof(Core).Assembly.GetType($"{nameof(Policies)}.{member.ContainingType.Name}") : receiver?.GetType();
            return type is not null && find(type) is { } found ? read(found, receiver) : null;
        }

        object?[]? Arguments(IMethodSymbol method, InvocationExpressionSyntax call)
        {
            var texts = call.ArgumentList.Arguments.Select(argument => model.GetConstantValue(argument.Expression, cancellation).Value as string).ToArray();
            return texts.Any(text => text is null) ? null
                : method.Parameters is [{ IsParams: true }] ? [texts]
                : texts.Length == method.Parameters.Length ? texts
                : null;
        }
    }
}
