using Policies.Evaluation;

namespace Policies.Catalogue.Fleet;

/// <summary>POL5003: an override changes nothing.</summary>
public sealed class OverrideWithoutEffect : FleetRule
{
    /// <summary>The rule.</summary>
    public OverrideWithoutEffect()
        : base(Rules.OverrideWithoutEffect, "An override changes nothing", Severity.Warning)
    {
    }

    /// <inheritdoc/>
    public override void Judge(FleetModel fleet, Report report)
    {
        foreach (var definition in fleet.AllNamespaces().Distinct())
        {
            // A namespace of a module is wherever the module is, which other rules see to.
            var where = definition.On is { } on ? fleet.Clusters.Where(cluster => on.Includes(cluster.Cluster)).ToList() : [.. fleet.Clusters];
            var overrides = new Place(definition.PathOf(nameof(NamespacePolicy.Overrides)));
            for (var i = 0; i < definition.Overrides.Count; i++)
            {
                var change = definition.Overrides[i];
                if (fleet.Clusters.Any(cluster => change.On.Includes(cluster.Cluster)) && !where.Exists(cluster => change.On.Includes(cluster.Cluster)))
                {
                    report.Add(this, overrides[i].ToString(), $"An override of '{definition.Name}' is for {change.On}, and none of its clusters is among them; correct the group, or remove it");
                }
                else if (SaysNothing(change))
                {
                    report.Add(this, overrides[i].ToString(), $"An override of '{definition.Name}' sets nothing; say what it changes, or remove it");
                }
            }
        }
    }

    private static bool SaysNothing(Override change) =>
        change is { Network: null, PodSecurity: null, Roles.Count: 0, Grants.Count: 0, Objects.Count: 0 };
}
