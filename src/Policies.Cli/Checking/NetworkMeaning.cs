using Policies.Catalogue;
using Policies.Catalogue.Judging;
using Policies.Verification.Network;
using Policies.Verification.Queries;

namespace Policies.Cli.Checking;

/// <summary>POL1026, POL1027, POL1035 and POL1036: what policies mean together.</summary>
internal static class NetworkMeaning
{
    /// <summary>The findings; what an API server would refuse is as if it were not there.</summary>
    public static IReadOnlyList<Finding> Findings(CheckedCluster cluster, CheckedInput input, Action<string> remark)
    {
        var model = NetworkModel.Read(
            cluster.Objects.Select(one => one.Network).OfType<NetworkSubject>(),
            new() { KnownWorkloads = cluster.KnownWorkloads, Representatives = RepresentativeUse.Never });
        try
        {
            return [.. Redundancy.Find(model).Where(finding => IsSaid(finding, input)).Concat(BlockedEntrances.Find(model)).Select(Found)];
        }
        catch (TooManyClassesException e)
        {
            remark($"warning: what these policies mean together is not judged (POL1026, POL1027, POL1035, POL1036): {e.Message}");
            return [];
        }
    }

    // Whoever turns two switches, or says a flow that a switch covers already, has said nothing wrong.
    private static bool IsSaid(PolicyFinding finding, CheckedInput input) =>
        finding.Rule == Policies.Rules.UnreachableRule.Id || input.OriginOf(finding.Source) == ObjectOrigin.Written;

    private static Finding Found(PolicyFinding finding) =>
        Finding.Of(RuleCatalogue.Get(new(finding.Rule)), finding.Source, finding.Line, finding.Message);
}
