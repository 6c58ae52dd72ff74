using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Policies.Analyzers.Locations;

/// <summary>Where an expression stands: the type whose members it can name, and what the parameters around it were given.</summary>
internal sealed class Scope(TypeDeclarationSyntax? type, IReadOnlyDictionary<string, (ExpressionSyntax Value, Scope Scope)>? arguments = null)
{
    /// <summary>The type; null at the end of the source.</summary>
    public TypeDeclarationSyntax? Type { get; } = type;

    /// <summary>What a parameter was given, and where that was written.</summary>
    public (ExpressionSyntax Value, Scope Scope)? Argument(string parameter) =>
        arguments is not null && arguments.TryGetValue(parameter, out var argument) ? argument : null;
}
