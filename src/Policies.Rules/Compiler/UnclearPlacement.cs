using Policies.Evaluation;

namespace Policies.Catalogue.Compiler;

/// <summary>POL0010: a namespace says where it is inside a module, or does not say it outside one.</summary>
public sealed class UnclearPlacement : FleetRule
{
    /// <summary>The rule.</summary>
    public UnclearPlacement()
        : base(Rules.UnclearPlacement, "Where a namespace is, is said twice or not at all", Severity.Error, RuleHosts.Editor | RuleHosts.Build)
    {
    }

    /// <inheritdoc/>
    public override void Judge(FleetModel fleet, Report report)
    {
        foreach (var module in fleet.ModuleDefinitions)
        {
            foreach (var definition in module.Namespaces.Where(listed => listed.On is not null))
            {
                report.Add(
                    this,
                    definition.PathOf(nameof(NamespacePolicy.On)),
                    $"Namespace '{definition.Name}' is where module {ShortName(module.PathOf(nameof(Module.Namespaces)))} is; remove its {nameof(NamespacePolicy.On)}, or take it out of the module");
            }
        }

        foreach (var definition in fleet.Namespaces.Where(found => found.On is null))
        {
            report.Add(
                this,
                definition.Definition,
                $"Namespace '{definition.Name}' says no clusters that have it; say {nameof(NamespacePolicy.On)} => and a group, or list it in a module");
        }
    }

    // The class of "Acme.Policies.ClusterBaseline.Namespaces".
    private static string ShortName(string memberPath)
    {
        var steps = memberPath.Split('.');
        return steps[steps.Length - 2];
    }
}
