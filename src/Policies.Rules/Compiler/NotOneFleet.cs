using Policies.Evaluation;

namespace Policies.Catalogue.Compiler;

/// <summary>POL0006: there is no fleet or more than one, or two clusters have one name.</summary>
public sealed class NotOneFleet : FleetRule
{
    /// <summary>The rule.</summary>
    public NotOneFleet()
        : base(Rules.NotOneFleet, "There is not exactly one fleet", Severity.Error)
    {
    }

    /// <inheritdoc/>
    public override bool IsConfigurable => false;

    /// <inheritdoc/>
    public override void Judge(FleetModel fleet, Report report)
    {
        foreach (var name in fleet.Clusters.GroupBy(cluster => cluster.Cluster.Name, StringComparer.OrdinalIgnoreCase))
        {
            var paths = name.Select(cluster => cluster.MemberPath).ToList();
            for (var i = 1; i < paths.Count; i++)
            {
                report.Add(this, paths[i], $"Cluster '{name.Key}' is defined twice, by {paths[0]} too; give each cluster a name of its own, in which case does not count");
            }
        }
    }
}
