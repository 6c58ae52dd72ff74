using Microsoft.CodeAnalysis;
using Policies.Analyzers.Rebuilding;
using Policies.Catalogue;
using Policies.Catalogue.Judging;
using Policies.Evaluation;
using Policies.Lowering;

namespace Policies.Analyzers;

/// <summary>Judges the definitions that a class is, or holds, as source shows them.</summary>
internal sealed class EditorJudge(DefinitionRebuilder rebuilder, LanguageSymbols language, Lazy<FleetExemptions> fleet, ClusterJudge clusters, PlacementJudge places, Lazy<ClusterRoleHolders> holders)
{
    /// <summary>What is wrong with a class.</summary>
    public IReadOnlyList<RuleFinding> Findings(INamedTypeSymbol type, Judge judge)
    {
        var report = new Report();
        if (DefinitionRebuilder.IsDefinition(type, language.Namespace))
        {
            On(rebuilder.Namespace(type), report, judge.Namespace, (definition, unseen) =>
            {
                places.Judge(definition, unseen, report);
                Objects(definition, unseen, judge, report, type.IsSealed);
            });
        }
        else if (DefinitionRebuilder.IsDefinition(type, language.Module))
        {
            On(rebuilder.Module(type), report, judge.Module, (module, unseen) => Objects(module, unseen, judge, report));
        }
        else if (DefinitionRebuilder.IsDefinition(type, language.Fleet))
        {
            On(rebuilder.Fleet(type), report, judge.FleetClass);
        }

        foreach (var member in DefinitionRebuilder.Members(type, language.Cluster))
        {
            On(rebuilder.Cluster(member), report, judge.Cluster);
        }

        foreach (var member in DefinitionRebuilder.Members(type, language.Group))
        {
            On(rebuilder.Group(member), report, judge.Group);
        }

        return report.Findings;
    }

    private void Objects(ModuleDefinition module, Unseen unseen, Judge judge, Report report)
    {
        // An exemption that cannot be seen may cover anything.
        if (fleet.Value.AreSeen)
        {
            judge.Objects(DefinitionLowering.Lower(module, path => !unseen.Touches(path)), unseen, new(fleet.Value.Model([])), report, holders);
        }
    }

    private static void On<T>(RebuiltDefinition<T>? definition, Report report, Action<T, Unseen, Report> judge, Action<T, Unseen>? objects = null)
    {
        if (definition is not null)
        {
            judge(definition.Value, definition.Unseen, report);
            objects?.Invoke(definition.Value, definition.Unseen);
        }
    }

    private void Objects(NamespaceDefinition definition, Unseen unseen, Judge judge, Report report, bool isSealed)
    {
        // An exemption that cannot be seen may cover anything.
        if (!fleet.Value.AreSeen || unseen.Touches(definition.PathOf(nameof(NamespacePolicy.Exemptions))))
        {
            return;
        }

        var exemptions = new ExemptionBook(fleet.Value.Model([definition]));
        foreach (var lowered in DefinitionLowering.Lower(definition, path => !unseen.Touches(path)))
        {
            judge.Objects(lowered, unseen, exemptions, report, holders);
        }

        clusters.Judge(definition, unseen, exemptions, report);

        // What cannot be seen may need an exemption, and so may a class that inherits it.
        if (isSealed && unseen.Paths.Count == 0)
        {
            judge.Exemptions(definition, exemptions, report);
        }
    }
}
