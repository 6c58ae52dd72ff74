using System.Reflection;

namespace Policies.Analyzers.Locations;

/// <summary>The types of the language as this assembly carries it, by the names that definitions write.</summary>
internal static class LanguageTypes
{
    private static readonly Type[] All = typeof(NamespacePolicy).Assembly.GetExportedTypes();

    private static readonly Dictionary<string, Type> ByName = All
        .Where(type => type is { IsNested: false, IsGenericTypeDefinition: false, Namespace: nameof(Policies) })
        .ToDictionary(type => type.Name, StringComparer.Ordinal);

    /// <summary>A type by the name that is written, with or without the namespace; null where it is not the language's.</summary>
    public static Type? Find(string name) =>
        ByName.TryGetValue(name.StartsWith("Policies.", StringComparison.Ordinal) ? name.Substring("Policies.".Length) : name, out var type) ? type : null;

    /// <summary>The types whose values have a method of a name.</summary>
    public static IEnumerable<Type> WithMethod(string name) =>
        All.Where(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance).Any(method => method.Name == name));

    /// <summary>The type of a member, or null where a type is not known or has none of that name.</summary>
    public static Type? OfMember(Type? type, string name) =>
        type?.GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)?.PropertyType;

    /// <summary>The type of a list's elements; null where it is no list.</summary>
    public static Type? OfElement(Type? list) =>
        list is null ? null
        : list.IsArray ? list.GetElementType()
        : list is { IsGenericType: true } && list.GetGenericArguments() is { Length: 1 } arguments && typeof(System.Collections.IEnumerable).IsAssignableFrom(list) ? arguments[0]
        : null;
}
