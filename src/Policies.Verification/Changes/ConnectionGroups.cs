using Policies.Verification.Sets;

namespace Policies.Verification.Changes;

/// <summary>Says many connections in few lines, and loses none: ranges that touch become one, and sources with the same new or lost destinations stand together.</summary>
internal static class ConnectionGroups
{
    /// <summary>The lines, sorted.</summary>
    public static IEnumerable<ChangedConnection> Of(ChangeKind kind, IReadOnlyList<ChangedPair> pairs)
    {
        var rows = Merged(pairs)
            .GroupBy(pair => pair.Source, StringComparer.Ordinal)
            .Select(row => (Source: row.Key, Targets: row.OrderBy(pair => pair.Destination, StringComparer.Ordinal).ToList()));
        return rows
            .GroupBy(row => string.Join('\n', row.Targets.Select(pair => $"{pair.Destination} : {pair.Ports}")), StringComparer.Ordinal)
            .SelectMany(same => same.First().Targets.GroupBy(pair => pair.Ports).Select(ports => new ChangedConnection(
                kind,
                [.. same.Select(row => row.Source).Order(StringComparer.Ordinal)],
                [.. ports.Select(pair => pair.Destination)],
                ports.Key)))
            .OrderBy(change => change.Text, StringComparer.Ordinal);
    }

    private static IEnumerable<(string Source, string Destination, ConnectionSet Ports)> Merged(IReadOnlyList<ChangedPair> pairs)
    {
        var within = pairs.Where(pair => pair.Source.Addresses is null && pair.Destination.Addresses is null)
            .Select(pair => (pair.Source.Text, pair.Destination.Text, pair.Ports));
        var outward =
            from pair in pairs
            where pair.Destination.Addresses is not null
            group pair.Destination.Addresses!.Value by (pair.Source.Text, pair.Ports) into same
            from range in Ranges(same)
            select (same.Key.Text, range, same.Key.Ports);
        var inward =
            from pair in pairs
            where pair.Source.Addresses is not null
            group pair.Source.Addresses!.Value by (pair.Destination.Text, pair.Ports) into same
            from range in Ranges(same)
            select (range, same.Key.Text, same.Key.Ports);
        return within.Concat(outward).Concat(inward);
    }

    private static IEnumerable<string> Ranges(IEnumerable<AddressRange> ranges) =>
        ranges.Aggregate(AddressSet.Empty, (all, range) => all.Union(AddressSet.Of(range))).Ranges.Select(range => $"{range}[External]");
}
