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

    /// <summary>What a host says that found no fleet, and so had no model to judge.</summary>
    public static string NoFleet => $"No class of the project derives from {nameof(FleetDefinition)}; add one, such as: public sealed class Fleet : {nameof(FleetDefinition)};";

    /// <inheritdoc/>
    public override bool IsConfigurable => false;

    /// <summary>What a host says of each of several fleets, by their full names.</summary>
    public static string SeveralFleets(IReadOnlyList<string> definitions) =>
        $"The project has {definitions.Count} fleets: {string.Join(", ", definitions)}; a project is one fleet, so keep one of them";

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
