using Microsoft.CodeAnalysis;
using Policies.Analyzers.Rebuilding;
using Policies.Evaluation;

namespace Policies.Analyzers.CodeFixes.Reading;

/// <summary>The namespaces that a project defines.</summary>
internal static class Definitions
{
    /// <summary>Their classes.</summary>
    public static IEnumerable<INamedTypeSymbol> TypesOf(Compilation compilation) =>
        LanguageSymbols.Of(compilation) is { } language
            ? DeclaredTypes.Of(compilation).Where(type => DefinitionRebuilder.IsDefinition(type, language.Namespace))
            : [];

    /// <summary>Those whose labels are all seen.</summary>
    public static IEnumerable<NamespaceDefinition> WithLabels(Fault fault)
    {
        if (LanguageSymbols.Of(fault.Model.Compilation) is not { } language)
        {
            return [];
        }

        var rebuilder = new DefinitionRebuilder(fault.Model.Compilation, language, fault.Cancellation);
        return TypesOf(fault.Model.Compilation)
            .Select(rebuilder.Namespace)
            .OfType<RebuiltDefinition<NamespaceDefinition>>()
            .Where(rebuilt => !rebuilt.Unseen.Touches(rebuilt.Value.PathOf(nameof(NamespacePolicy.Labels))))
            .Select(rebuilt => rebuilt.Value);
    }

    /// <summary>The groups of the project, as they are written at a fault.</summary>
    public static IEnumerable<string> Groups(Fault fault) =>
        LanguageSymbols.Of(fault.Model.Compilation) is not { } language ? []
        : DeclaredTypes.Of(fault.Model.Compilation)
            .SelectMany(type => DefinitionRebuilder.Members(type, language.Group))
            .Select(group => $"{group.ContainingType.ToMinimalDisplayString(fault.Model, fault.Node.SpanStart)}.{group.Name}");

    /// <summary>The clusters of the project, as far as source shows them.</summary>
    public static IEnumerable<Cluster> Clusters(Fault fault) =>
        LanguageSymbols.Of(fault.Model.Compilation) is not { } language ? []
        : DeclaredTypes.Of(fault.Model.Compilation)
            .SelectMany(type => DefinitionRebuilder.Members(type, language.Cluster))
            .Select(new DefinitionRebuilder(fault.Model.Compilation, language, fault.Cancellation).Cluster)
            .OfType<RebuiltDefinition<ClusterDefinition>>()
            .Select(cluster => cluster.Value.Cluster);

    /// <summary>The names that a namespace has in Kubernetes.</summary>
    public static IEnumerable<string> NamesOf(NamespaceDefinition definition) =>
        definition.Instances.Count == 0 ? [definition.Name] : definition.Instances.Select(instance => instance.Name);
}
