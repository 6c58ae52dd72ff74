using Policies.Catalogue;
using Policies.Catalogue.Judging;
using Policies.Reports;
using Policies.Verification.Network;
using Policies.Verification.Queries;
using Policies.Verification.Validation;

namespace Policies.Cli.Checking;

/// <summary>POL1026, POL1027, POL1035 and POL1036: what policies mean together.</summary>
internal static class NetworkMeaning
{
    /// <summary>The findings; what an API server would refuse is as if it were not there.</summary>
    public static IReadOnlyList<ReportedFinding> Findings(CheckedCluster cluster, Action<string> remark)
    {
        var refused = ManifestValidation.Refusals(cluster.Manifests).Where(refusal => !refusal.IsPlain).Select(refusal => refusal.Source).ToHashSet();
        var model = NetworkModel.Read(
            cluster.Manifests.Where(manifest => !refused.Contains(manifest)),
            new() { KnownWorkloads = cluster.KnownWorkloads, Representatives = RepresentativeUse.Never });
        try
        {
            return [.. Redundancy.Find(model).Where(IsSaid).Concat(BlockedEntrances.Find(model)).Select(Reported)];
        }
        catch (TooManyClassesException e)
        {
            remark($"warning: what these policies mean together is not judged (POL1026, POL1027, POL1035, POL1036): {e.Message}");
            return [];
        }
    }

    // Whoever turns two switches, or says a flow that a switch covers already, has said nothing wrong.
    private static bool IsSaid(PolicyFinding finding) =>
        finding.Rule == Policies.Rules.UnreachableRule.Id || Finding.OriginOf(finding.Source.Object) == ObjectOrigin.Written;

    private static ReportedFinding Reported(PolicyFinding finding) =>
        Finding.Of(RuleCatalogue.Get(new(finding.Rule)), finding.Source, finding.Line, finding.Message);
}
