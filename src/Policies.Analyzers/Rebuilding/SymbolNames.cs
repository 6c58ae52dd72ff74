using Microsoft.CodeAnalysis;

namespace Policies.Analyzers.Rebuilding;

/// <summary>The names of symbols as member paths have them.</summary>
internal static class SymbolNames
{
    /// <summary>The full name of a type, nested ones divided by dots, without type arguments.</summary>
    public static string FullName(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? FullName(outer) + "." + type.Name
        : type.ContainingNamespace is { IsGlobalNamespace: false } space ? FullName(space) + "." + type.Name
        : type.Name;

    /// <summary>The full name of a namespace.</summary>
    public static string FullName(INamespaceSymbol space) =>
        space.ContainingNamespace is { IsGlobalNamespace: false } outer ? FullName(outer) + "." + space.Name : space.Name;

    /// <summary>The full name of a member.</summary>
    public static string FullName(ISymbol member) => FullName(member.ContainingType) + "." + member.Name;
}
