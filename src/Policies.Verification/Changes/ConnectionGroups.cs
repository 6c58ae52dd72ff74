using Policies.Verification.Sets;

namespace Policies.Verification.Changes;

/// <summary>Says many connections in few lines, and loses none: ranges that touch become one, and ends that have the same other ends stand together.</summary>
internal static class ConnectionGroups
{
    /// <summary>The lines, sorted.</summary>
    public static IEnumerable<ChangedConnection> Of(ChangeKind kind, IReadOnlyList<ChangedPair> pairs)
    {
        var merged = Merged(pairs).ToList();
        var (bySource, byDestination) = (BySource(merged).ToList(), ByDestination(merged).ToList());
        return (bySource.Count <= byDestination.Count ? bySource : byDestination)
            .Select(line => new ChangedConnection(kind, [.. line.Sources.Order(StringComparer.Ordinal)], [.. line.Destinations.Order(StringComparer.Ordinal)], line.Ports))
            .OrderBy(change => change.Text, StringComparer.Ordinal);
    }

    private static IEnumerable<(IEnumerable<string> Sources, IEnumerable<string> Destinations, ConnectionSet Ports)> BySource(IReadOnlyList<(string Source, string Destination, ConnectionSet Ports)> pairs) =>
        from same in pairs.GroupBy(pair => pair.Source, StringComparer.Ordinal).GroupBy(row => Key(row.Select(pair => $"{pair.Destination} : {pair.Ports}")), StringComparer.Ordinal)
        from ports in same.First().GroupBy(pair => pair.Ports)
        select (same.Select(row => row.Key), ports.Select(pair => pair.Destination), ports.Key);

    private static IEnumerable<(IEnumerable<string> Sources, IEnumerable<string> Destinations, ConnectionSet Ports)> ByDestination(IReadOnlyList<(string Source, string Destination, ConnectionSet Ports)> pairs) =>
        from same in pairs.GroupBy(pair => (pair.Destination, pair.Ports)).GroupBy(column => (Sources: Key(column.Select(pair => pair.Source)), column.Key.Ports))
        select (same.First().Select(pair => pair.Source), same.Select(column => column.Key.Destination), same.Key.Ports);

    private static string Key(IEnumerable<string> texts) => string.Join('\n', texts.Order(StringComparer.Ordinal));

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
