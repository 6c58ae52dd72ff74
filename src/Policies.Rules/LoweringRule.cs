using Policies.Lowering;

namespace Policies.Catalogue;

/// <summary>A rule that lowering itself finds broken while it makes a cluster's objects.</summary>
public abstract class LoweringRule : ClusterRule
{
    private protected LoweringRule(RuleId id, string title)
        : base(id, title, Severity.Error)
    {
    }

    /// <inheritdoc/>
    public sealed override void Judge(LoweredCluster cluster, Report report)
    {
        foreach (var problem in cluster.Problems)
        {
            if (problem.Rule == Id)
            {
                report.Add(problem, cluster.Cluster.Cluster.Name);
            }
        }
    }
}
