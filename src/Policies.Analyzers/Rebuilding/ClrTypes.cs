using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Policies.Objects;

namespace Policies.Analyzers.Rebuilding;

/// <summary>Finds the types and members of the language, as this assembly carries it, that symbols of the user's compilation mean.</summary>
internal sealed class ClrTypes
{
    private const BindingFlags Any = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance;

    private static readonly Assembly[] Carried = [typeof(NamespacePolicy).Assembly, typeof(Node).Assembly];

    private static readonly HashSet<string> CarriedNames = new(Carried.Select(assembly => assembly.GetName().Name), StringComparer.Ordinal);

    // A definition names the same few members again and again; symbols of a reference last as long as an editor has it loaded.
    private static readonly ConditionalWeakTable<ISymbol, Found> Known = new();
    private static readonly ConditionalWeakTable<ISymbol, MethodInfo[]> Twins = new();

    /// <summary>Whether a symbol is the language's own.</summary>
    public static bool IsLanguage(ISymbol symbol) =>
        symbol.ContainingAssembly is { } assembly && CarriedNames.Contains(assembly.Name);

    /// <summary>The type that a symbol means; null where it is not one that definitions hold.</summary>
    public static Type? Of(ITypeSymbol? symbol) => symbol switch
    {
        null => null,
        IArrayTypeSymbol { Rank: 1 } array => Of(array.ElementType)?.MakeArrayType(),
        INamedTypeSymbol named => Of(named),
        _ => null,
    };

    /// <summary>The elements of a list type; null where it is none.</summary>
    public static Type? OfElement(ITypeSymbol? symbol) => symbol switch
    {
        IArrayTypeSymbol { Rank: 1 } array => Of(array.ElementType),
        INamedTypeSymbol { IsGenericType: true, TypeArguments: [var element], ContainingNamespace: { } space } when SymbolNames.FullName(space) == "System.Collections.Generic" => Of(element),
        _ => null,
    };

    /// <summary>The method of the language that a symbol means; null where there is none.</summary>
    public static MethodBase? Of(IMethodSymbol symbol) => (MethodBase?)Known.GetValue(symbol, static symbol => new(MethodOf((IMethodSymbol)symbol))).Member;

    /// <summary>The twin by full name of a generic method, or of a method of a generic type: <c>To</c> has <c>ToNamed</c>, and <c>Of</c> has <c>Named</c>.</summary>
    public static MethodInfo? TwinOf(IMethodSymbol symbol, object?[] arguments) =>
        Twins.GetValue(symbol.OriginalDefinition, static symbol => TwinsOf((IMethodSymbol)symbol)).FirstOrDefault(method => Accepts(method, arguments));

    private static MethodInfo[] TwinsOf(IMethodSymbol symbol)
    {
        var owners = new[] { Of(symbol.ContainingType), Of(symbol.ReturnType) };
        return
        [
            .. owners.OfType<Type>()
                .SelectMany(owner => owner.GetMethods(Any))
                .Where(method => method.Name == symbol.Name + "Named" || method.Name == "Named")
                .OrderByDescending(method => method.Name.Length),
        ];
    }

    private static MethodBase? MethodOf(IMethodSymbol symbol)
    {
        if (symbol.IsGenericMethod || Of(symbol.ContainingType) is not { } type)
        {
            return null;
        }

        var parameters = symbol.Parameters.Select(parameter => Of(parameter.Type)).ToArray();
        return symbol.MethodKind == MethodKind.Constructor
            ? type.GetConstructors().FirstOrDefault(constructor => Takes(constructor, parameters))
            : type.GetMethods(Any).FirstOrDefault(method => method.Name == symbol.Name && Takes(method, parameters) && (symbol.MethodKind != MethodKind.Conversion || method.ReturnType == Of(symbol.ReturnType)));
    }

    private static bool Takes(MethodBase method, Type?[] types)
    {
        var parameters = method.GetParameters();
        return parameters.Length == types.Length && parameters.Zip(types, (parameter, type) => parameter.ParameterType == type).All(same => same);
    }

    private static bool Accepts(MethodBase method, object?[] arguments)
    {
        var parameters = method.GetParameters();
        return parameters.Length >= arguments.Length
            && parameters.Skip(arguments.Length).All(parameter => parameter.IsOptional)
            && parameters.Zip(arguments, (parameter, argument) => argument is null ? !parameter.ParameterType.IsValueType : parameter.ParameterType.IsInstanceOfType(argument)).All(fits => fits);
    }

    private static Type? Of(INamedTypeSymbol symbol) => symbol.SpecialType switch
    {
        SpecialType.System_String => typeof(string),
        SpecialType.System_Int32 => typeof(int),
        SpecialType.System_Int64 => typeof(long),
        SpecialType.System_Boolean => typeof(bool),
        SpecialType.System_Enum => typeof(Enum),
        SpecialType.System_Object => typeof(object),
        _ => symbol.IsGenericType ? OfGeneric(symbol)
            : ModelTypes.IsModel(symbol) ? typeof(Node)
            : IsLanguage(symbol) ? (Type?)Known.GetValue(symbol.OriginalDefinition, static symbol => new(Load(MetadataName((INamedTypeSymbol)symbol)))).Member
            : null,
    };

    private static Type? OfGeneric(INamedTypeSymbol symbol)
    {
        // A module's use is known by what its type argument is called.
        if (IsLanguage(symbol))
        {
            return symbol.BaseType is { } above ? Of(above) : null;
        }

        var arguments = symbol.TypeArguments.Select(Of).ToArray();
        return arguments.Any(argument => argument is null) ? null
            : symbol.OriginalDefinition.SpecialType switch
            {
                SpecialType.System_Nullable_T => typeof(Nullable<>).MakeGenericType(arguments!),
                SpecialType.System_Collections_Generic_IReadOnlyList_T => typeof(IReadOnlyList<>).MakeGenericType(arguments!),
                SpecialType.System_Collections_Generic_IEnumerable_T => typeof(IEnumerable<>).MakeGenericType(arguments!),
                SpecialType.System_Collections_Generic_IReadOnlyCollection_T => typeof(IReadOnlyCollection<>).MakeGenericType(arguments!),
                _ => symbol.IsTupleType && arguments.Length == 2 ? typeof(ValueTuple<,>).MakeGenericType(arguments!) : null,
            };
    }

    private static Type? Load(string name) => Carried.Select(assembly => assembly.GetType(name, throwOnError: false)).FirstOrDefault(type => type is not null);

    private static string MetadataName(INamedTypeSymbol symbol) =>
        symbol.ContainingType is { } outer ? MetadataName(outer) + "+" + symbol.MetadataName
        : symbol.ContainingNamespace is { IsGlobalNamespace: false } space ? SymbolNames.FullName(space) + "." + symbol.MetadataName
        : symbol.MetadataName;

    // The type or method that a symbol means; null where there is none.
    private sealed record Found(MemberInfo? Member);
}
