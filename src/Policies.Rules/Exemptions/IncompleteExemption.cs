using Policies.Evaluation;

namespace Policies.Catalogue.Exemptions;

/// <summary>POL6001: an exemption says no owner or no reason.</summary>
public sealed class IncompleteExemption : DefinitionRule
{
    /// <summary>The rule.</summary>
    public IncompleteExemption()
        : base(Rules.IncompleteExemption, "An exemption says no owner or no reason", Severity.Error)
    {
    }

    /// <inheritdoc/>
    public override void Judge(FleetModel fleet, Unseen unseen, Report report) =>
        Judge(fleet.Exemptions, new Place(fleet.Definition).Of(nameof(FleetDefinition.Exemptions)), unseen, report);

    /// <inheritdoc/>
    public override void Judge(NamespaceDefinition definition, Unseen unseen, Report report)
    {
        Judge(definition.Exemptions, new(definition.PathOf(nameof(NamespacePolicy.Exemptions))), unseen, report);
        var overrides = new Place(definition.PathOf(nameof(NamespacePolicy.Overrides)));
        for (var i = 0; i < definition.Overrides.Count; i++)
        {
            if (definition.Overrides[i] is Loosen loosened && !unseen.Touches(overrides[i].ToString()))
            {
                Judge(loosened.Because, loosened.Owner, overrides[i], "The override that loosens", report);
            }
        }

        var workloads = new Place(definition.PathOf(nameof(NamespacePolicy.PodSecurity))).Of(nameof(Policies.PodSecurity.Exemptions));
        for (var i = 0; i < definition.PodSecurity.Exemptions.Count; i++)
        {
            if (!unseen.Touches(workloads[i].ToString()))
            {
                var exemption = definition.PodSecurity.Exemptions[i];
                Judge(exemption.Because, exemption.Owner, workloads[i], "The exemption of a workload", report);
            }
        }
    }

    private void Judge(IReadOnlyList<Exemption> exemptions, Place list, Unseen unseen, Report report)
    {
        for (var i = 0; i < exemptions.Count; i++)
        {
            if (unseen.Touches(list[i].ToString()))
            {
                continue;
            }

            Judge(exemptions[i].Because, exemptions[i].Owner, list[i], $"The exemption from {exemptions[i].Rule}", report);
        }
    }

    private void Judge(string because, string owner, Place place, string what, Report report)
    {
        Judge(because, place.Of(nameof(Exemption.Because)), $"{what} gives no reason; say why, with the ticket where it is followed", report);
        Judge(owner, place.Of(nameof(Exemption.Owner)), $"{what} has no owner; name the team that answers for it", report);
    }

    private void Judge(string text, Place place, string message, Report report)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            report.Add(this, place.ToString(), message);
        }
    }
}
