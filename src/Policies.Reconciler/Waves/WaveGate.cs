using System.Globalization;
using Policies.Rendering.Index;

namespace Policies.Reconciler.Waves;

/// <summary>Decides which waves a revision may enter now. Only what soaked goes on.</summary>
public sealed class WaveGate(IndexedRollout rollout, IReadOnlyList<WaveMember> members, string revision, DateTimeOffset now)
{
    private readonly Dictionary<int, string?> reasons = [];

    /// <summary>Why a wave has to wait; null where it may go.</summary>
    public string? WhyClosed(int wave)
    {
        if (!reasons.TryGetValue(wave, out var reason))
        {
            reasons[wave] = reason = WhyNotLeft(wave) ?? WhyOccupied(wave);
        }

        return reason;
    }

    // 1. Every wave before must be at this revision, healthy, and have soaked.
    private string? WhyNotLeft(int wave)
    {
        for (var earlier = 0; earlier < wave && earlier < rollout.Waves.Count; earlier++)
        {
            var name = rollout.Waves[earlier].Name;
            var inside = members.Where(member => member.Wave == earlier).ToList();
            var unhealthy = inside.Where(member => member.IsUnhealthy).Select(member => member.Cluster).ToList();
            if (unhealthy.Count > rollout.MaxUnhealthy)
            {
                return string.Create(CultureInfo.InvariantCulture, $"wave '{name}' has {unhealthy.Count} unhealthy clusters, {rollout.MaxUnhealthy} may be: {Some(unhealthy)}");
            }

            var behind = inside.Where(member => member.IsPending && !member.IsUnhealthy).Select(member => member.Cluster).ToList();
            if (behind.Count > 0)
            {
                return $"wave '{name}' is not there yet: {Some(behind)}";
            }

            if (SoakEnd(earlier, inside) is { } end && end > now)
            {
                return $"wave '{name}' soaks until {Time(end)}";
            }
        }

        return null;
    }

    // 2. An earlier revision that still soaks here is neither overtaken nor made to begin again.
    private string? WhyOccupied(int wave)
    {
        if (wave >= rollout.Waves.Count || members.All(member => member.Wave <= wave))
        {
            return null;
        }

        var soaking = members.Where(member => member.Wave == wave && member.IsPending && member.Revision.Length > 0 && member.Revision != revision).ToList();
        return SoakEnd(wave, soaking) is { } end && end > now
            ? $"revision {Short(soaking[0].Revision)} soaks in wave '{rollout.Waves[wave].Name}' until {Time(end)}"
            : null;
    }

    private DateTimeOffset? SoakEnd(int wave, IReadOnlyList<WaveMember> inside) =>
        inside.Where(member => member is { IsUnhealthy: false, Since: not null }).Select(member => (DateTimeOffset?)(member.Since + TimeSpan.FromSeconds(rollout.Waves[wave].SoakSeconds))).Max();

    private static string Short(string revision) => revision.Length > 12 ? revision[..12] : revision;

    private static string Some(List<string> clusters) =>
        clusters.Count <= 3 ? string.Join(", ", clusters) : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", clusters[..3])} and {clusters.Count - 3} more");

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
