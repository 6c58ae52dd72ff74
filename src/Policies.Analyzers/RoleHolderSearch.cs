using Microsoft.CodeAnalysis;
using Policies.Analyzers.Rebuilding;
using Policies.Catalogue;
using Policies.Catalogue.Judging;
using Policies.Lowering;

namespace Policies.Analyzers;

/// <summary>Looks through all definitions of a compilation for who holds cluster roles.</summary>
internal static class RoleHolderSearch
{
    private static readonly string[] Binding = [nameof(NamespacePolicy.Grants), nameof(NamespacePolicy.Overrides), nameof(NamespacePolicy.Objects)];

    private static readonly string[] BindingOfModule = [nameof(Module.Namespaces), nameof(Module.ClusterRoles), nameof(Module.ClusterGrants), nameof(Module.Objects)];

    /// <summary>Rebuilds every definition, and lowers it.</summary>
    public static ClusterRoleHolders In(Compilation compilation, DefinitionRebuilder rebuilder, LanguageSymbols language)
    {
        var lowered = new List<LoweredCluster>();
        var areSeen = true;
        foreach (var type in DeclaredTypes.Of(compilation))
        {
            if (DefinitionRebuilder.IsDefinition(type, language.Namespace))
            {
                Add(rebuilder.Namespace(type), (definition, unseen) => Binding.Any(member => unseen.Touches(definition.PathOf(member))), DefinitionLowering.Lower);
            }
            else if (DefinitionRebuilder.IsDefinition(type, language.Module))
            {
                Add(rebuilder.Module(type), (module, unseen) => BindingOfModule.Any(member => unseen.Touches(module.PathOf(member))), (module, sees) => [DefinitionLowering.Lower(module, sees)]);
            }
        }

        return new(lowered, areSeen);

        void Add<T>(RebuiltDefinition<T>? definition, Func<T, Unseen, bool> hidesBindings, Func<T, Func<string, bool>, IEnumerable<LoweredCluster>> lower)
        {
            if (definition is not var (value, unseen))
            {
                areSeen = false;
                return;
            }

            areSeen &= !hidesBindings(value, unseen);
            lowered.AddRange(lower(value, path => !unseen.Touches(path)));
        }
    }
}
