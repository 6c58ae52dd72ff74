using Policies.Evaluation;
using Policies.Lowering;

namespace Policies.Rendering.Index;

/// <summary>Gathers every day that definitions name for what a cluster has.</summary>
internal static class Deadlines
{
    /// <summary>Those of a cluster's namespaces.</summary>
    public static IReadOnlyList<Deadline> Of(LoweredCluster lowered) => Sorted(lowered.Namespaces.SelectMany(placed => Of(placed, lowered.Cluster.Cluster)));

    /// <summary>Those that the fleet itself names.</summary>
    public static IReadOnlyList<Deadline> Of(FleetModel fleet) =>
        Sorted(fleet.Exemptions.Select((exemption, i) => Of(exemption, $"{fleet.Definition}.{nameof(FleetModel.Exemptions)}[{i}]")));

    private static IEnumerable<Deadline> Of(PlacedNamespace placed, Cluster cluster)
    {
        var definition = placed.Definition;
        for (var i = 0; i < definition.Exemptions.Count; i++)
        {
            yield return Of(definition.Exemptions[i], $"{definition.PathOf(nameof(definition.Exemptions))}[{i}]", definition.Definition);
        }

        for (var i = 0; i < definition.Overrides.Count; i++)
        {
            if (definition.Overrides[i] is Loosen loosen && loosen.On.Includes(cluster))
            {
                yield return Until($"{definition.PathOf(nameof(definition.Overrides))}[{i}]", loosen.Until, loosen.Owner, loosen.Because);
            }
        }

        // An override changes the level and leaves the exemptions, which stay the definition's own members.
        var security = definition.PathOf(nameof(definition.PodSecurity));
        for (var i = 0; i < definition.PodSecurity.Exemptions.Count; i++)
        {
            var exemption = definition.PodSecurity.Exemptions[i];
            yield return Until($"{security}.{nameof(PodSecurity.Exemptions)}[{i}]", exemption.Until, exemption.Owner, exemption.Because);
        }

        if (definition.PodSecurity.Standing is { } standing)
        {
            var member = $"{security}.{nameof(PodSecurity.Standing)}.{nameof(standing.ReviewBy)}";
            yield return new(member, DeadlineKind.ReviewBy, standing.ReviewBy.ToString(), standing.Owner, standing.Because);
        }
    }

    private static Deadline Of(Exemption exemption, string member, string? definition = null) => Until(member, exemption.Until, exemption.Owner, exemption.Because) with
    {
        Exempts = new(exemption.Rule.Id, exemption.Subject.Kind, exemption.Subject.Name, definition),
    };

    private static Deadline Until(string member, Day day, string owner, string because) =>
        new($"{member}.{nameof(Exemption.Until)}", DeadlineKind.Until, day.ToString(), owner, because);

    // Instances of one definition share its days.
    private static List<Deadline> Sorted(IEnumerable<Deadline> deadlines) =>
        [.. deadlines.Distinct().OrderBy(deadline => deadline.Day, StringComparer.Ordinal).ThenBy(deadline => deadline.Member, StringComparer.Ordinal)];
}
