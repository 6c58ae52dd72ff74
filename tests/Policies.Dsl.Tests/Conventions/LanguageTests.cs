using System.Reflection;

namespace Policies.Dsl.Tests.Conventions;

/// <summary>What an analyzer needs of the language, so that it can rebuild any value without loading the user's assembly.</summary>
public sealed class LanguageTests
{
    private const BindingFlags Members = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static IEnumerable<Type> Language => typeof(NamespacePolicy).Assembly.GetExportedTypes().Where(type => type.Namespace == nameof(Policies));

    [Fact]
    public void Values_hold_no_type_and_no_delegate() =>
        Assert.Empty(
            from type in Language
            from field in type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            where Holds(field.FieldType)
            select $"{type.Name}.{field.Name} is a {field.FieldType.Name}");

    [Fact]
    public void Every_generic_factory_has_a_twin_by_full_name() =>
        Assert.Empty(
            from type in Language
            from method in type.GetMethods(Members)
            where method.IsGenericMethodDefinition
            where !Twins(type, method).Any()
            select $"{type.Name}.{method.Name}<…> has no twin: a method named {method.Name}Named or Named that takes a full name first");

    private static bool Holds(Type type) =>
        type == typeof(Type) || typeof(Delegate).IsAssignableFrom(type) || (type.IsGenericType && type.GetGenericArguments().Any(Holds)) || (type.IsArray && Holds(type.GetElementType()!));

    private static IEnumerable<MethodInfo> Twins(Type type, MethodInfo method)
    {
        var result = method.ReturnType.IsGenericType ? method.ReturnType.BaseType! : method.ReturnType;
        var owner = type.IsGenericTypeDefinition ? type.BaseType! : type;
        return new[] { owner, result }
            .SelectMany(candidate => candidate.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance))
            .Where(twin => twin.Name == method.Name + "Named" || twin.Name == "Named")
            .Where(twin => !twin.IsGenericMethod && twin.GetParameters() is [{ ParameterType: var first }, ..] && first == typeof(string) && twin.ReturnType.IsAssignableFrom(result))
            .Where(twin => Rest(method).All(parameter => twin.GetParameters().Skip(1).Any(other => other.ParameterType == parameter)));
    }

    private static IEnumerable<Type> Rest(MethodInfo method) => method.GetParameters().Select(parameter => parameter.ParameterType);
}
