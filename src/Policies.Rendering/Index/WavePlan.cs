using System.Security.Cryptography;
using System.Text;
using Policies.Evaluation;

namespace Policies.Rendering.Index;

/// <summary>Which wave of the rollout each cluster is in: the first whose group has it and whose share takes it.</summary>
/// <remarks>
/// A share takes clusters of the group that no earlier wave has, those with the lowest SHA-256 of their names first, rounded up:
/// the same on every machine, and a cluster that joins or leaves the fleet moves at most one other a wave.
/// </remarks>
public sealed class WavePlan
{
    private readonly Dictionary<string, int> waves = new(StringComparer.Ordinal);

    private WavePlan()
    {
    }

    /// <summary>The plan of a fleet.</summary>
    public static WavePlan Of(FleetModel fleet)
    {
        var plan = new WavePlan();
        for (var i = 0; i < fleet.Rollout.Waves.Count; i++)
        {
            var wave = fleet.Rollout.Waves[i];
            var open = fleet.Clusters
                .Select(definition => definition.Cluster)
                .Where(cluster => wave.On.Includes(cluster) && !plan.waves.ContainsKey(cluster.Name))
                .Select(cluster => cluster.Name)
                .Distinct(StringComparer.Ordinal)
                .OrderBy(name => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name))), StringComparer.Ordinal)
                .ToList();
            var share = Math.Clamp(wave.Share.Value, 0, 100);
            foreach (var name in open.Take(((open.Count * share) + 99) / 100))
            {
                plan.waves.Add(name, i);
            }
        }

        return plan;
    }

    /// <summary>The wave of a cluster by its place among the fleet's, from 0; null where no wave has it.</summary>
    public int? WaveOf(string cluster) => waves.TryGetValue(cluster, out var wave) ? wave : null;
}
