using System.Reflection;

namespace Policies.Evaluation;

/// <summary>The public static members by which definitions name clusters, groups and workloads.</summary>
internal static class StaticMembers
{
    private const BindingFlags Declared = BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly;

    /// <summary>The members of a type among some classes, sorted by path, each read once; what is null or throws is said and left out.</summary>
    public static IEnumerable<(string Path, T Value)> Of<T>(IEnumerable<Type> types, UserCode code)
        where T : class =>
        from type in types
        from member in Getters<T>(type)
        let path = $"{DefinitionName.Of(type)}.{member.Name}"
        let value = code.Given(path, () => (T?)member.Get())
        where value is not null
        select (path, value);

    private static IEnumerable<(string Name, Func<object?> Get)> Getters<T>(Type type) =>
        type.GetProperties(Declared)
            .Where(property => property.PropertyType == typeof(T) && property.GetIndexParameters().Length == 0 && property.GetGetMethod() is not null)
            .Select(property => (property.Name, Get: (Func<object?>)(() => property.GetValue(null))))
            .Concat(type.GetFields(Declared)
                .Where(field => field.FieldType == typeof(T))
                .Select(field => (field.Name, Get: (Func<object?>)(() => field.GetValue(null)))))
            .OrderBy(member => member.Name, StringComparer.Ordinal);
}
