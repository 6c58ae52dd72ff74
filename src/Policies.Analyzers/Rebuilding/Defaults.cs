using Microsoft.CodeAnalysis;
using Policies.Evaluation;

namespace Policies.Analyzers.Rebuilding;

/// <summary>What the language's base classes say where the user's say nothing.</summary>
internal static class Defaults
{
    private static readonly NamespaceDefinition Namespace = new() { Definition = "", Name = "" };
    private static readonly ModuleDefinition Module = new() { Definition = "" };
    private static readonly FleetModel Fleet = new() { Definition = "" };

    /// <summary>The default of a member of <see cref="NamespacePolicy"/>, <see cref="Policies.Module"/> or <see cref="FleetDefinition"/>.</summary>
    public static Rebuilt Of(IPropertySymbol property)
    {
        object? model = property.ContainingType.Name switch
        {
            nameof(NamespacePolicy) => Namespace,
            nameof(Policies.Module) => Module,
            nameof(FleetDefinition) => Fleet,
            _ => null,
        };
        return model is null ? Rebuilt.Unknown : Call.Getter(model.GetType(), property.Name, model);
    }
}
