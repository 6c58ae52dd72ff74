using Policies.Catalogue;
using Policies.Evaluation;
using Policies.Lowering;

namespace Policies.Compiler;

/// <summary>Runs the checks of the user's own, one at a time, since their code need not bear more.</summary>
internal sealed class UserChecks(FleetModel fleet, UserCode code, Report report, TimeLimit limit)
{
    private readonly List<CheckDefinition> ofNamespaces = [.. fleet.Checks.Where(check => check.Check is NamespaceCheck)];

    /// <summary>Judges the fleet and each cluster by itself.</summary>
    public void Judge()
    {
        foreach (var definition in fleet.Checks)
        {
            if (definition.Check is FleetCheck ofFleet)
            {
                Run(definition, fleet.Definition, null, () => ofFleet.Judge([.. fleet.Clusters.Select(cluster => cluster.Cluster)]));
            }

            if (definition.Check is ClusterCheck ofCluster)
            {
                foreach (var cluster in fleet.Clusters)
                {
                    Run(definition, cluster.MemberPath, null, () => ofCluster.Judge(cluster.Cluster));
                }
            }
        }
    }

    /// <summary>Judges the namespaces of a cluster; may be called for several clusters at once.</summary>
    public void Judge(LoweredCluster cluster)
    {
        foreach (var definition in ofNamespaces)
        {
            var check = (NamespaceCheck)definition.Check;
            foreach (var policy in cluster.Namespaces.Select(placed => placed.Definition).Distinct())
            {
                Run(definition, policy.Definition, cluster.Cluster.Cluster.Name, () => check.Judge(policy.Policy!, cluster.Cluster.Cluster));
            }
        }
    }

    private void Run(CheckDefinition check, string memberPath, string? cluster, Func<IEnumerable<Finding>> judge)
    {
        foreach (var finding in limit.Run(() => code.List($"{check.Definition}.Judge", judge)))
        {
            report.Add(check, memberPath, finding.Message, cluster);
        }
    }
}
