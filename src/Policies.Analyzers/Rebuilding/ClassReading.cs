using Microsoft.CodeAnalysis;

namespace Policies.Analyzers.Rebuilding;

/// <summary>Reads the members of one definition that its class says, as a build does.</summary>
internal sealed class ClassReading(Interpreter interpreter, UserInstance instance)
{
    private readonly List<string> unseen = [];
    private readonly Dictionary<string, string> declaringTypes = [];

    /// <summary>Paths of what cannot be seen.</summary>
    public IReadOnlyList<string> Unseen => unseen;

    /// <summary>Full name of the class that says a member, where that is a base class.</summary>
    public IReadOnlyDictionary<string, string> DeclaringTypes => declaringTypes;

    /// <summary>What a member says; null where no class of the user's says it.</summary>
    public Rebuilt? Read(string member)
    {
        if (interpreter.Said(instance, member) is not var (value, type))
        {
            return null;
        }

        var name = SymbolNames.FullName(type);
        if (!SymbolEqualityComparer.Default.Equals(type, instance.Type))
        {
            declaringTypes[member] = name;
        }

        unseen.AddRange(value.UnseenBelow($"{name}.{member}"));
        return value;
    }

    /// <summary>What a member says that is one value.</summary>
    public T? One<T>(string member)
        where T : class =>
        Read(member)?.Value as T;

    /// <summary>What a member says that is a list.</summary>
    public IReadOnlyList<T> List<T>(string member) => Read(member)?.Value as IReadOnlyList<T> ?? [];

    /// <summary>What the language's base class was given.</summary>
    public object? BaseArgument(string parameter, string member)
    {
        var value = instance.BaseArguments.TryGetValue(parameter, out var given) ? given : Rebuilt.Unknown;
        unseen.AddRange(value.UnseenBelow($"{SymbolNames.FullName(instance.Type)}.{member}"));
        return value.Value;
    }
}
