using System.Globalization;
using Policies.Verification.Changes;

namespace Policies.Cli.Comparing;

/// <summary>Changes as people read them: a line each, those of the same clusters below a line that names these.</summary>
internal static class ChangeText
{
    private const int MostNamed = 5;
    private const int MostReasons = 3;

    public static void Write(TextWriter writer, IReadOnlyList<FleetChange> changes)
    {
        foreach (var (clusters, common) in changes)
        {
            var indent = clusters is [""] ? "" : "  ";
            if (indent.Length > 0)
            {
                writer.Write($"{Heading(clusters)}:\n");
            }

            foreach (var change in common)
            {
                writer.Write($"{indent}{change.Word} {change.Brief}\n");
                foreach (var reason in Brief(change.Because))
                {
                    writer.Write($"{indent}  {reason}\n");
                }
            }
        }
    }

    /// <summary>What brings a change about; many reasons are cut.</summary>
    public static IEnumerable<string> Brief(IReadOnlyList<string> reasons) =>
        reasons.Count <= MostReasons + 1 ? reasons : reasons.Take(MostReasons).Append(string.Create(CultureInfo.InvariantCulture, $"and {reasons.Count - MostReasons} more"));

    /// <summary>As in <c>on clusters a, b</c>; many are cut.</summary>
    public static string Heading(IReadOnlyList<string> clusters) => clusters.Count switch
    {
        1 => $"on cluster {clusters[0]}",
        <= MostNamed => $"on clusters {string.Join(", ", clusters)}",
        _ => string.Create(CultureInfo.InvariantCulture, $"on {clusters.Count} clusters: {string.Join(", ", clusters.Take(MostNamed))} and {clusters.Count - MostNamed} more"),
    };
}
