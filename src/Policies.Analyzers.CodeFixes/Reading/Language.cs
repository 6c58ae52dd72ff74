using Microsoft.CodeAnalysis;

namespace Policies.Analyzers.CodeFixes.Reading;

/// <summary>The language's own types, as source names them.</summary>
internal static class Language
{
    private static readonly string Assembly = typeof(NamespacePolicy).Assembly.GetName().Name;

    /// <summary>Whether a symbol is the language's own.</summary>
    public static bool Has(ISymbol? symbol) => symbol?.ContainingAssembly?.Name == Assembly;

    /// <summary>The name of a type of the language; null for one that is not.</summary>
    public static string? NameOf(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var plain] } ? NameOf(plain)
        : Has(type) ? type!.Name
        : null;

    /// <summary>How a type of the language is written at a position, with its namespace only where it has to be.</summary>
    public static string Written(Type type, SemanticModel model, int position) =>
        model.Compilation.GetTypeByMetadataName(type.FullName) is { } symbol ? symbol.ToMinimalDisplayString(model, position) : type.Name;
}
