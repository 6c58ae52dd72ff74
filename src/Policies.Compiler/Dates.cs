using System.Globalization;
using Policies.Evaluation;

namespace Policies.Compiler;

/// <summary>The days on which an unchanged fleet is judged otherwise.</summary>
internal static class Dates
{
    private const int Notice = 14;

    /// <summary>The first such day after another; null where there is none.</summary>
    public static Day? NextAfter(FleetModel fleet, Day today)
    {
        var next = fleet.Namespaces.Concat(fleet.ModuleDefinitions.SelectMany(module => module.Namespaces))
            .SelectMany(DatesOf)
            .Concat(fleet.Exemptions.Select(exemption => exemption.Until))
            .Where(day => day.IsValid)
            .SelectMany(last => NextAfter(last, today))
            .ToList();
        return next.Count > 0 ? next.Min() : null;
    }

    /// <summary>A day in the form of ISO 8601.</summary>
    public static Day Parse(string text)
    {
        var date = DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new(date.Year, date.Month, date.Day);
    }

    private static IEnumerable<Day> DatesOf(NamespaceDefinition definition) =>
    [
        .. definition.Exemptions.Select(exemption => exemption.Until),
        .. definition.Overrides.OfType<Loosen>().Select(loosen => loosen.Until),
        .. definition.PodSecurity.Exemptions.Select(exemption => exemption.Until),
        .. definition.PodSecurity.Standing is { } standing ? [standing.ReviewBy] : Array.Empty<Day>(),
    ];

    /// <summary>While notice is given of a last good day, each day says how many are left; the day after is the last that says something new.</summary>
    private static IEnumerable<Day> NextAfter(Day last, Day today)
    {
        var next = Math.Max(NumberOf(today) + 1, NumberOf(last) - Notice);
        if (next <= NumberOf(last) + 1 && next <= DateOnly.MaxValue.DayNumber)
        {
            var date = DateOnly.FromDayNumber(next);
            yield return new(date.Year, date.Month, date.Day);
        }
    }

    private static int NumberOf(Day day) => new DateOnly(day.Year, day.Month, day.DayOfMonth).DayNumber;
}
