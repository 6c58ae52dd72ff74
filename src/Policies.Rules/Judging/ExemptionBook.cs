using System.Collections.Concurrent;
using Policies.Evaluation;
using Policies.Lowering;

namespace Policies.Catalogue.Judging;

/// <summary>The exemptions of a fleet: which findings they set aside, and which of them set none aside. May be used for many clusters at once.</summary>
public sealed class ExemptionBook
{
    private readonly ConcurrentDictionary<string, bool> needed = new(StringComparer.Ordinal);
    private readonly ILookup<string, WrittenExemption> byDefinition;
    private readonly IReadOnlyList<WrittenExemption> ofFleet;

    /// <summary>Reads the exemptions of a fleet and of its namespaces.</summary>
    public ExemptionBook(FleetModel fleet)
    {
        ofFleet = Of(fleet.Exemptions, new Place(fleet.Definition).Of(nameof(FleetDefinition.Exemptions)));
        byDefinition = fleet.AllNamespaces()
            .Distinct()
            .SelectMany(definition => Of(definition.Exemptions, new(definition.PathOf(nameof(NamespacePolicy.Exemptions)))).Select(exemption => (definition.Definition, Exemption: exemption)))
            .ToLookup(pair => pair.Definition, pair => pair.Exemption, StringComparer.Ordinal);
    }

    /// <summary>The exemption that sets a finding aside, which is then one that is needed; null where there is none.</summary>
    public Exemption? For(ObjectFinding finding)
    {
        Exemption? found = null;
        foreach (var exemption in byDefinition[((Manifest)finding.Subject.Source).Definition].Concat(ofFleet))
        {
            if (exemption.Exemption.Rule == finding.Rule.Id && ExemptionReach.Covers(exemption.Exemption.Subject.Kind, exemption.Exemption.Subject.Name, finding.Subject))
            {
                needed[exemption.MemberPath] = true;
                found ??= exemption.Exemption;
            }
        }

        return found;
    }

    /// <summary>An exemption in words.</summary>
    internal static string Words(Exemption exemption) => $"{exemption.Because} ({exemption.Owner}, until {exemption.Until})";

    /// <summary>The exemptions that have set nothing aside, of rules that were asked.</summary>
    internal IEnumerable<WrittenExemption> Unneeded(IReadOnlyCollection<RuleId> asked) =>
        byDefinition.SelectMany(group => group).Concat(ofFleet)
            .Where(exemption => asked.Contains(exemption.Exemption.Rule) && !needed.ContainsKey(exemption.MemberPath))
            .GroupBy(exemption => exemption.MemberPath, StringComparer.Ordinal)
            .Select(group => group.First());

    private static IReadOnlyList<WrittenExemption> Of(IReadOnlyList<Exemption> exemptions, Place place) =>
        [.. exemptions.Select((exemption, i) => new WrittenExemption(exemption, place[i].ToString()))];
}
