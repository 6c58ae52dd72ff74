using Microsoft.CodeAnalysis;

namespace Policies.Analyzers.Rebuilding;

/// <summary>Where an expression is evaluated: in which object, and with which parameters.</summary>
internal sealed class Frame(UserInstance? self, IReadOnlyDictionary<IParameterSymbol, Rebuilt>? parameters = null)
{
    /// <summary>A static member.</summary>
    public static Frame Static { get; } = new(null);

    /// <summary>The object whose member is evaluated; null in a static one.</summary>
    public UserInstance? Self { get; } = self;

    /// <summary>What a parameter was given.</summary>
    public Rebuilt Parameter(IParameterSymbol parameter) =>
        parameters is not null && parameters.TryGetValue(parameter, out var value) ? value
        : Self is not null && Self.Parameters.TryGetValue(parameter, out var captured) ? captured
        : Rebuilt.Unknown;
}
