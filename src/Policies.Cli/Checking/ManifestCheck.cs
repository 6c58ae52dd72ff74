using Policies.Catalogue;
using Policies.Catalogue.Judging;
using Policies.Manifests;
using Policies.Reports;

namespace Policies.Cli.Checking;

/// <summary>Runs the rules over manifests of anyone's.</summary>
internal static class ManifestCheck
{
    /// <summary>The findings, by file and line.</summary>
    /// <param name="manifests">The objects.</param>
    /// <param name="extent">Whether what is not there does not exist.</param>
    /// <param name="remark">Takes what kept a rule from running.</param>
    public static IReadOnlyList<ReportedFinding> Run(IReadOnlyList<Manifest> manifests, ScopeExtent extent, Action<string> remark)
    {
        var scope = new ObjectScope([.. manifests.Select(Judged)], null, extent, (one, other) => FolderOf(one) == FolderOf(other));
        return
        [
            .. new ObjectJudge(RuleHosts.Check, RuleCatalogue.All).Judge(scope).Select(Reported)
                .Concat(CheckedCluster.Divide(manifests).SelectMany(cluster => MeaningCheck.Run(cluster, remark)))
                .OrderBy(finding => finding.File, StringComparer.Ordinal)
                .ThenBy(finding => finding.Line)
                .ThenBy(finding => finding.Id, StringComparer.Ordinal)
                .ThenBy(finding => finding.Message, StringComparer.Ordinal),
        ];
    }

    private static JudgedObject Judged(Manifest manifest) => new(manifest.Object, Finding.OriginOf(manifest.Object), manifest, namesNamespace: true);

    private static string? FolderOf(object manifest) => Path.GetDirectoryName(((Manifest)manifest).File);

    private static ReportedFinding Reported(ObjectFinding finding) =>
        Finding.Of(finding.Rule, (Manifest)finding.Subject.Source, finding.At?.Line ?? 0, finding.Message, finding.Severity);
}
