using System.Globalization;
using Policies.Reconciler.Compiled;
using Policies.Rendering.Index;

namespace Policies.Reconciler.Waves;

/// <summary>Days in which nothing changes, as a clock on the wall of their zone has them.</summary>
public static class Freezes
{
    /// <summary>Why nothing changes now; null where it may.</summary>
    /// <exception cref="CompiledException">A freeze cannot be understood, and so may be now.</exception>
    public static string? WhyFrozen(IReadOnlyList<IndexedFreeze> freezes, DateTimeOffset now)
    {
        foreach (var freeze in freezes)
        {
            var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, Zone(freeze)).DateTime);
            if (Day(freeze.From) <= today && today <= Day(freeze.Through))
            {
                return $"frozen through {freeze.Through} ({freeze.Zone}): {freeze.Because}";
            }
        }

        return null;
    }

    private static DateOnly Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new CompiledException($"A freeze has the day '{text}', which there is not. Correct it in the fleet's Rollout.");

    private static TimeZoneInfo Zone(IndexedFreeze freeze) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(freeze.Zone, out var zone)
            ? zone
            : throw new CompiledException($"A freeze is in the time zone '{freeze.Zone}', which this machine does not know. Correct it in the fleet's Rollout, or install the time zones (package tzdata).");
}
