using Policies.Reports;

namespace Policies.Cli.Checking;

/// <summary>Runs the rules about what the manifests of a cluster mean together, each by its engine.</summary>
internal static class MeaningCheck
{
    /// <summary>The findings.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="remark">Takes what kept a rule from running.</param>
    public static IEnumerable<ReportedFinding> Run(CheckedCluster cluster, Action<string> remark) =>
        [.. NetworkMeaning.Findings(cluster, remark), .. RightsMeaning.Findings(cluster), .. AdmissionMeaning.Findings(cluster)];
}
