using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Policies.Analyzers.Rebuilding;
using Policies.Catalogue;

namespace Policies.Analyzers.Tests.Rebuilding;

/// <summary>Every definition of a project, rebuilt, by kind and full name.</summary>
internal static class RebuiltFleet
{
    public static SortedDictionary<string, (object Value, Unseen Unseen)> Of(CSharpCompilation compilation)
    {
        var language = LanguageSymbols.Of(compilation)!;
        var rebuilder = new DefinitionRebuilder(compilation, language);
        var found = new SortedDictionary<string, (object, Unseen)>(StringComparer.Ordinal);
        foreach (var type in Types(compilation.Assembly.GlobalNamespace))
        {
            if (DefinitionRebuilder.IsDefinition(type, language.Namespace))
            {
                Put($"namespace {Name(type)}", rebuilder.Namespace(type));
            }

            if (DefinitionRebuilder.IsDefinition(type, language.Module))
            {
                Put($"module {Name(type)}", rebuilder.Module(type));
            }

            if (DefinitionRebuilder.IsDefinition(type, language.Fleet))
            {
                Put($"fleet {Name(type)}", rebuilder.Fleet(type));
            }

            foreach (var member in DefinitionRebuilder.Members(type, language.Cluster))
            {
                Put($"cluster {Name(type)}.{member.Name}", rebuilder.Cluster(member));
            }

            foreach (var member in DefinitionRebuilder.Members(type, language.Group))
            {
                Put($"group {Name(type)}.{member.Name}", rebuilder.Group(member));
            }
        }

        return found;

        void Put<T>(string name, RebuiltDefinition<T>? definition)
        {
            if (definition is not null)
            {
                found[name] = (definition.Value!, definition.Unseen);
            }
        }
    }

    private static string Name(INamedTypeSymbol type) => type.ToDisplayString();

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) =>
        container.GetMembers().SelectMany(member => member switch
        {
            INamespaceSymbol space => Types(space),
            INamedTypeSymbol type => Types(type).Prepend(type),
            _ => [],
        });
}
