namespace Policies.Cli.Checking;

/// <summary>Runs the rules about what the manifests of a cluster mean together, each by its engine.</summary>
internal static class MeaningCheck
{
    /// <summary>The findings.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="input">What it is part of.</param>
    /// <param name="remark">Takes what kept a rule from running.</param>
    public static IEnumerable<Finding> Run(CheckedCluster cluster, CheckedInput input, Action<string> remark) =>
        [.. NetworkMeaning.Findings(cluster, input, remark), .. RightsMeaning.Findings(cluster), .. AdmissionMeaning.Findings(cluster)];
}
