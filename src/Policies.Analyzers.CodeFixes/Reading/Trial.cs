using Policies.Catalogue;
using Policies.Evaluation;
using Policies.Lowering;

namespace Policies.Analyzers.CodeFixes.Reading;

/// <summary>Asks the rules themselves what they say of a right or a subject, so that what a fix writes is clean.</summary>
internal static class Trial
{
    private const string Name = "trial";

    private static readonly Judge Judge = new(RuleHosts.Editor);

    private static readonly FleetModel Nothing = new() { Definition = Name };

    /// <summary>The ids of the rules that a right raises, in a role of a namespace or in a cluster role.</summary>
    public static IReadOnlyCollection<string> Of(Right right, bool ofCluster) => Of([right], ofCluster);

    /// <summary>The ids of the rules that rights raise together.</summary>
    public static IReadOnlyCollection<string> Of(IReadOnlyList<Right> rights, bool ofCluster) => Of(rights, [Subject.Group(Name)], ofCluster);

    /// <summary>The ids of the rules that a subject raises.</summary>
    public static IReadOnlyCollection<string> Of(Subject subject, bool ofCluster) => Of([Allow.Read(Core.ConfigMaps)], [subject], ofCluster);

    private static IReadOnlyCollection<string> Of(IReadOnlyList<Right> rights, IReadOnlyList<Subject> subjects, bool ofCluster)
    {
        var report = new Report();
        var lowered = ofCluster
            ? [DefinitionLowering.Lower(new ModuleDefinition { Definition = Name, ClusterRoles = [new(Name) { Rules = rights, BoundTo = subjects }] }, _ => true)]
            : DefinitionLowering.Lower(new NamespaceDefinition { Definition = Name, Name = Name, Roles = [new(Name) { Rules = rights, BoundTo = subjects }] }, _ => true);
        foreach (var cluster in lowered)
        {
            Judge.Objects(cluster, Unseen.Nothing, new(Nothing), report);
        }

        return [.. report.Findings.Select(finding => finding.Id).Distinct()];
    }
}
