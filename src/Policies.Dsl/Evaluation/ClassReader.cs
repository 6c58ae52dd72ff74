using System.Reflection;

namespace Policies.Evaluation;

/// <summary>Reads the members of one definition that its class says; what stays as the language has it is not asked.</summary>
internal sealed class ClassReader(object definition, Type upTo, UserCode code)
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly;

    private readonly Type type = definition.GetType();
    private readonly Dictionary<string, string> declaringTypes = [];

    /// <summary>Full name of the class that says a member, where that is a base class.</summary>
    public IReadOnlyDictionary<string, string> DeclaringTypes => declaringTypes;

    public IReadOnlyList<T> List<T>(string member, Func<IReadOnlyList<T>?> get)
        where T : class =>
        PathOf(member) is { } path ? code.List(path, get) : [];

    /// <summary>A list of values that cannot be null.</summary>
    public IReadOnlyList<T> Values<T>(string member, Func<IReadOnlyList<T>?> get)
        where T : struct =>
        PathOf(member) is { } path ? code.Need(path, () => get()?.ToArray(), () => []) : [];

    public T Need<T>(string member, Func<T?> get, Func<T> otherwise)
        where T : class =>
        PathOf(member) is { } path ? code.Need(path, get, otherwise) : otherwise();

    public T? Maybe<T>(string member, Func<T?> get)
        where T : class =>
        PathOf(member) is { } path ? code.Run(path, get) : null;

    /// <summary>The path of a member by the class that says it; null where none of the user's does.</summary>
    private string? PathOf(string member)
    {
        for (var current = type; current != upTo; current = current.BaseType!)
        {
            if (current.GetProperty(member, Declared) is not null)
            {
                var name = DefinitionName.Of(current);
                if (current != type)
                {
                    declaringTypes[member] = name;
                }

                return $"{name}.{member}";
            }
        }

        return null;
    }
}
