using System.Globalization;
using Policies.Evaluation;

namespace Policies.Catalogue.Exemptions;

/// <summary>Everything in a fleet that has an end or a review date which the calendar has.</summary>
internal static class DatedExceptions
{
    /// <summary>Exemptions of rules, of workloads, and overrides that loosen.</summary>
    public static IEnumerable<DatedException> Ending(FleetModel fleet) =>
        OfRules(fleet.Exemptions, new Place(fleet.Definition).Of(nameof(FleetDefinition.Exemptions)), "")
            .Concat(fleet.AllNamespaces().SelectMany(EndingIn))
            .Where(exception => exception.Day.IsValid);

    /// <summary>Exceptions that last, by the day of their review.</summary>
    public static IEnumerable<DatedException> Standing(FleetModel fleet) =>
        fleet.AllNamespaces()
            .Where(definition => definition.PodSecurity.Standing is { ReviewBy.IsValid: true })
            .Select(definition => new DatedException(
                definition.PathOf($"{nameof(NamespacePolicy.PodSecurity)}.{nameof(Policies.PodSecurity.Standing)}.{nameof(StandingException.ReviewBy)}"),
                $"Pod Security level {definition.PodSecurity.Level} of namespace '{definition.Name}'",
                definition.PodSecurity.Standing!.Owner,
                definition.PodSecurity.Standing.ReviewBy));

    /// <summary>How many days lie between two days of the calendar; negative where the second comes first.</summary>
    public static int Between(Day from, Day to) => (Date(to) - Date(from)).Days;

    /// <summary>A number of days in words.</summary>
    public static string InWords(int days) => days switch
    {
        0 => "today",
        1 => "tomorrow",
        _ => string.Format(CultureInfo.InvariantCulture, "in {0} days", days),
    };

    private static DateTime Date(Day day) => new(day.Year, day.Month, day.DayOfMonth, 0, 0, 0, DateTimeKind.Utc);

    private static IEnumerable<DatedException> EndingIn(NamespaceDefinition definition)
    {
        var rules = OfRules(definition.Exemptions, new Place(definition.PathOf(nameof(NamespacePolicy.Exemptions))), $" of namespace '{definition.Name}'");
        var podSecurity = new Place(definition.PathOf(nameof(NamespacePolicy.PodSecurity))).Of(nameof(Policies.PodSecurity.Exemptions));
        var workloads = definition.PodSecurity.Exemptions.Select((exemption, i) => new DatedException(
            Until(podSecurity[i]),
            $"Pod Security exemption of workload '{exemption.Workload.Name}' of namespace '{definition.Name}'",
            exemption.Owner,
            exemption.Until));
        var overrides = new Place(definition.PathOf(nameof(NamespacePolicy.Overrides)));
        var loosened = definition.Overrides.Select((change, i) => (Change: change as Loosen, Place: overrides[i]))
            .Where(part => part.Change is not null)
            .Select(part => new DatedException(
                Until(part.Place),
                $"Loosening of namespace '{definition.Name}' on {part.Change!.On}",
                part.Change.Owner,
                part.Change.Until));
        return rules.Concat(workloads).Concat(loosened);
    }

    private static IEnumerable<DatedException> OfRules(IReadOnlyList<Exemption> exemptions, Place place, string of) =>
        exemptions.Select((exemption, i) => new DatedException(
            Until(place[i]),
            exemption.Subject.Name.Length == 0
                ? $"Exemption from {exemption.Rule}{of}"
                : $"Exemption from {exemption.Rule} for {exemption.Subject.Kind} '{exemption.Subject.Name}'{of}",
            exemption.Owner,
            exemption.Until));

    private static string Until(Place place) => place.Of(nameof(Exemption.Until)).ToString();
}
