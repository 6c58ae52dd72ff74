using Microsoft.CodeAnalysis;

namespace Policies.Analyzers.Rebuilding;

/// <summary>An object of a class of the user's own, which is not loaded: what its constructors were given and its initializer set.</summary>
internal sealed class UserInstance(INamedTypeSymbol type)
{
    /// <summary>The class.</summary>
    public INamedTypeSymbol Type { get; } = type;

    /// <summary>What parameters of its constructors, and those of its base classes, were given.</summary>
    public Dictionary<IParameterSymbol, Rebuilt> Parameters { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>What the language's base class was given, by the names of its parameters.</summary>
    public Dictionary<string, Rebuilt> BaseArguments { get; } = new(StringComparer.Ordinal);

    /// <summary>What its initializer set, by the names of members.</summary>
    public Dictionary<string, Rebuilt> Assigned { get; } = new(StringComparer.Ordinal);

    /// <summary>A copy, for <c>with</c>.</summary>
    public UserInstance Copy()
    {
        var copy = new UserInstance(Type);
        foreach (var (parameter, value) in Parameters.Select(pair => (pair.Key, pair.Value)))
        {
            copy.Parameters[parameter] = value;
        }

        foreach (var (name, value) in BaseArguments.Select(pair => (pair.Key, pair.Value)))
        {
            copy.BaseArguments[name] = value;
        }

        foreach (var (name, value) in Assigned.Select(pair => (pair.Key, pair.Value)))
        {
            copy.Assigned[name] = value;
        }

        return copy;
    }
}
