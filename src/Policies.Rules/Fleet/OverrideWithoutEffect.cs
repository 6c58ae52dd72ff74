using Policies.Evaluation;
using Policies.Lowering;

namespace Policies.Catalogue.Fleet;

/// <summary>POL5003: an override changes nothing.</summary>
public sealed class OverrideWithoutEffect : DefinitionRule
{
    private static readonly string[] Changed =
    [
        nameof(NamespacePolicy.Network), nameof(NamespacePolicy.PodSecurity), nameof(NamespacePolicy.Roles), nameof(NamespacePolicy.Grants), nameof(NamespacePolicy.Objects),
    ];

    /// <summary>The rule.</summary>
    public OverrideWithoutEffect()
        : base(Rules.OverrideWithoutEffect, "An override changes nothing", Severity.Warning)
    {
    }

    /// <summary>Reports the overrides of a namespace that are for none of its clusters.</summary>
    /// <param name="definition">The namespace.</param>
    /// <param name="clusters">Every cluster of the fleet.</param>
    /// <param name="report">Takes the findings.</param>
    public void Match(NamespaceDefinition definition, IReadOnlyList<ClusterDefinition> clusters, Report report)
    {
        // A namespace of a module is wherever the module is, which other rules see to; and a group without clusters may be waiting for its first.
        var where = clusters.Where(cluster => definition.On?.Includes(cluster.Cluster) != false).ToList();
        var overrides = new Place(definition.PathOf(nameof(NamespacePolicy.Overrides)));
        for (var i = 0; i < definition.Overrides.Count; i++)
        {
            var on = definition.Overrides[i].On;
            if (IsOwn(definition) && clusters.Any(cluster => on.Includes(cluster.Cluster)) && !where.Exists(cluster => on.Includes(cluster.Cluster)))
            {
                report.Add(this, overrides[i].ToString(), $"An override of '{definition.Name}' is for {on}, and none of its clusters is among them; correct the group, or remove it");
            }
        }
    }

    /// <inheritdoc/>
    public override void Judge(FleetModel fleet, Unseen unseen, Report report)
    {
        foreach (var definition in fleet.AllNamespaces().Distinct())
        {
            Match(definition, fleet.Clusters, report);
        }
    }

    /// <inheritdoc/>
    public override void Judge(NamespaceDefinition definition, Unseen unseen, Report report)
    {
        var path = definition.PathOf(nameof(NamespacePolicy.Overrides));
        if (!IsOwn(definition) || Changed.Any(member => unseen.Touches(definition.PathOf(member))))
        {
            return;
        }

        var overrides = new Place(path);
        for (var i = 0; i < definition.Overrides.Count; i++)
        {
            var change = definition.Overrides[i];
            if (unseen.Touches(overrides[i].ToString()))
            {
                continue;
            }

            if (SaysNothing(change))
            {
                report.Add(this, overrides[i].ToString(), $"An override of '{definition.Name}' sets nothing; say what it changes, or remove it");
            }

            foreach (var (step, does) in IdleOverride.PartsOf(definition, change))
            {
                report.Add(this, overrides[i] + step, $"An override of '{definition.Name}' {does}; remove it");
            }
        }
    }

    // What a base class says is for each of its subclasses, of which only some need it.
    private static bool IsOwn(NamespaceDefinition definition) => !definition.DeclaringTypes.ContainsKey(nameof(NamespacePolicy.Overrides));

    private static bool SaysNothing(Override change) =>
        change is { Network: null, PodSecurity: null, Roles.Count: 0, Grants.Count: 0, Objects.Count: 0 };
}
