using Microsoft.CodeAnalysis;
using Policies.Analyzers.Rebuilding;
using Policies.Catalogue;
using Policies.Evaluation;

namespace Policies.Analyzers;

/// <summary>Judges whether a namespace says where it is, once; the modules that may say it are looked for once in a compilation.</summary>
internal sealed class PlacementJudge
{
    private static readonly FleetRule Rule = (FleetRule)RuleCatalogue.Get(Rules.UnclearPlacement);

    private readonly Lazy<IReadOnlyList<ModuleDefinition>?> modules;

    /// <summary>Takes a compilation.</summary>
    public PlacementJudge(Compilation compilation, DefinitionRebuilder rebuilder, LanguageSymbols language) => modules = new(() => Modules(compilation, rebuilder, language));

    /// <summary>Reports what is wrong with where a namespace is.</summary>
    public void Judge(NamespaceDefinition definition, Unseen unseen, Report report)
    {
        if (unseen.Touches(definition.PathOf(nameof(NamespacePolicy.On))) || modules.Value is not { } all)
        {
            return;
        }

        // Only what a module lists, or nothing does, is said; and of this namespace alone.
        var listing = all.Where(module => module.Namespaces.Any(listed => listed.Definition == definition.Definition)).ToList();
        var found = new Report();
        Rule.Judge(new() { Definition = "", ModuleDefinitions = listing, Namespaces = listing.Count == 0 ? [definition] : [] }, found);
        foreach (var finding in found.Findings.Where(finding => finding.MemberPath == definition.Definition || finding.MemberPath == definition.PathOf(nameof(NamespacePolicy.On))))
        {
            report.Add(Rules.UnclearPlacement, finding.MemberPath, finding.Message);
        }
    }

    // A module whose namespaces cannot all be seen may list any.
    private static List<ModuleDefinition>? Modules(Compilation compilation, DefinitionRebuilder rebuilder, LanguageSymbols language)
    {
        var all = new List<ModuleDefinition>();
        foreach (var type in DeclaredTypes.Of(compilation).Where(type => DefinitionRebuilder.IsDefinition(type, language.Module)))
        {
            if (rebuilder.Module(type) is not { } module || module.Unseen.Touches(module.Value.PathOf(nameof(Module.Namespaces))))
            {
                return null;
            }

            all.Add(module.Value);
        }

        return all;
    }
}
