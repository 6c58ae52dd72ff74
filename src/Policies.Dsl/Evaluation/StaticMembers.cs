using System.Reflection;

namespace Policies.Evaluation;

/// <summary>The public static members by which definitions name clusters, groups and workloads.</summary>
internal static class StaticMembers
{
    private const BindingFlags Declared = BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly;

    /// <summary>The members of a type among some classes, sorted by path, each read once; what is null or throws is said and left out.</summary>
    public static IEnumerable<StaticMember<T>> Of<T>(IEnumerable<Type> types, UserCode code)
        where T : class
    {
        foreach (var type in types)
        {
            foreach (var member in MembersOf<T>(type))
            {
                var path = $"{DefinitionName.Of(type)}.{member.Name}";
                if (code.Given(path, () => (T?)ValueOf(member)) is { } value)
                {
                    yield return new(path, value);
                }
            }
        }
    }

    private static IEnumerable<MemberInfo> MembersOf<T>(Type type) =>
        type.GetProperties(Declared)
            .Where(property => property.PropertyType == typeof(T) && property.GetIndexParameters().Length == 0 && property.GetGetMethod() is not null)
            .Concat<MemberInfo>(type.GetFields(Declared).Where(field => field.FieldType == typeof(T)))
            .OrderBy(member => member.Name, StringComparer.Ordinal);

    private static object? ValueOf(MemberInfo member) => member is PropertyInfo property ? property.GetValue(null) : ((FieldInfo)member).GetValue(null);
}
