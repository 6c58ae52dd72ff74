using Microsoft.CodeAnalysis;

namespace Policies.Analyzers.Rebuilding;

/// <summary>The symbols of a compilation by which definitions are found.</summary>
public sealed class LanguageSymbols
{
    private LanguageSymbols(INamedTypeSymbol @namespace, INamedTypeSymbol module, INamedTypeSymbol fleet, INamedTypeSymbol cluster, INamedTypeSymbol group, INamedTypeSymbol workload) =>
        (Namespace, Module, Fleet, Cluster, Group, Workload) = (@namespace, module, fleet, cluster, group, workload);

    /// <summary>The full names of what is looked up.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        typeof(NamespacePolicy).FullName,
        typeof(Module).FullName,
        typeof(FleetDefinition).FullName,
        typeof(Cluster).FullName,
        typeof(Group).FullName,
        typeof(Workload).FullName,
    ];

    /// <summary><see cref="NamespacePolicy"/>.</summary>
    public INamedTypeSymbol Namespace { get; }

    /// <summary><see cref="Policies.Module"/>.</summary>
    public INamedTypeSymbol Module { get; }

    /// <summary><see cref="FleetDefinition"/>.</summary>
    public INamedTypeSymbol Fleet { get; }

    /// <summary><see cref="Policies.Cluster"/>.</summary>
    public INamedTypeSymbol Cluster { get; }

    /// <summary><see cref="Policies.Group"/>.</summary>
    public INamedTypeSymbol Group { get; }

    /// <summary><see cref="Policies.Workload"/>.</summary>
    public INamedTypeSymbol Workload { get; }

    /// <summary>The symbols of a compilation; null where it does not reference the language.</summary>
    public static LanguageSymbols? Of(Compilation compilation)
    {
        var found = Names.Select(compilation.GetTypeByMetadataName).OfType<INamedTypeSymbol>().ToList();
        return found.Count == Names.Count ? new(found[0], found[1], found[2], found[3], found[4], found[5]) : null;
    }
}
