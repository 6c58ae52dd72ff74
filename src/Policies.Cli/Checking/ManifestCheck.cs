using Policies.Catalogue;
using Policies.Catalogue.Judging;
using Policies.Manifests;
using Policies.Reports;

namespace Policies.Cli.Checking;

/// <summary>Runs the rules over manifests of anyone's.</summary>
internal static class ManifestCheck
{
    /// <summary>The findings, by file and line.</summary>
    /// <param name="input">The objects.</param>
    /// <param name="extent">Whether what is not there does not exist.</param>
    /// <param name="remark">Takes what kept a rule from running.</param>
    public static IReadOnlyList<ReportedFinding> Run(CheckedInput input, ScopeExtent extent, Action<string> remark)
    {
        var judge = new ObjectJudge(RuleHosts.Check, RuleCatalogue.All);
        var parts = ClusterPart.Divide([.. input.Manifests.Select(input.Judged)]);
        return
        [
            .. parts
                .SelectMany(part => judge.Judge(new ObjectScope(part.Known, null, extent, AreTogether), part.Judged))
                .Select(Found)
                .Concat(parts.SelectMany(part => part.Clusters).SelectMany(cluster => MeaningCheck.Run(cluster with { KnownWorkloads = input.WorkloadsBeside(cluster.Manifests) }, input, remark)))
                .Concat(FleetMeaning.Findings(input))
                .Select(finding => finding.Reported(input.SetAside(finding)))
                .Distinct()
                .OrderBy(finding => finding.File, StringComparer.Ordinal)
                .ThenBy(finding => finding.Line)
                .ThenBy(finding => finding.Id, StringComparer.Ordinal)
                .ThenBy(finding => finding.Message, StringComparer.Ordinal),
        ];
    }

    // What one kustomization makes is together, and so is what lies in one folder.
    private static bool AreTogether(object one, object other) => UnitOf((Manifest)one) == UnitOf((Manifest)other);

    private static (bool IsBuilt, string? Folder) UnitOf(Manifest manifest) => manifest.Unit is { } unit ? (true, unit) : (false, Path.GetDirectoryName(manifest.File));

    private static Finding Found(ObjectFinding finding) =>
        Finding.At(finding.At, finding.Rule, (Manifest)finding.Subject.Source, finding.Message, finding.Severity);
}
