using Microsoft.CodeAnalysis;

namespace Policies.Analyzers;

/// <summary>The types that a project declares.</summary>
public static class DeclaredTypes
{
    /// <summary>All of them, those within others included.</summary>
    public static IEnumerable<INamedTypeSymbol> Of(Compilation compilation) => In(compilation.Assembly.GlobalNamespace);

    private static IEnumerable<INamedTypeSymbol> In(INamespaceOrTypeSymbol within) =>
        within.GetMembers().OfType<INamespaceOrTypeSymbol>().SelectMany(member => member is INamedTypeSymbol type ? In(type).Prepend(type) : In(member));
}
