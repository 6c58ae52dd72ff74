using Policies.Verification.Sets;

namespace Policies.Verification.Changes;

/// <summary>Says many connections in few lines, and loses none: ranges that touch become one, and ends that have the same other ends stand together.</summary>
internal static class ConnectionGroups
{
    // What opens or closes one pair of a line mostly does so for all, and each pair costs an explanation.
    private const int MostExplained = 24;

    /// <summary>The lines, sorted.</summary>
    public static IEnumerable<ChangedConnection> Of(ChangeKind kind, IReadOnlyList<ChangedPair> pairs, Func<ChangedPair, IEnumerable<string>> because)
    {
        var merged = Merged(pairs).ToList();
        var (bySource, byDestination) = (BySource(merged).ToList(), ByDestination(merged).ToList());
        return (bySource.Count <= byDestination.Count ? bySource : byDestination)
            .Select(line => new ChangedConnection(
                kind,
                [.. line.Sources.Order(StringComparer.Ordinal)],
                [.. line.Destinations.Order(StringComparer.Ordinal)],
                line.Ports,
                [.. line.Pairs.Take(MostExplained).SelectMany(because).Distinct().Order(StringComparer.Ordinal)]))
            .OrderBy(change => change.Text, StringComparer.Ordinal);
    }

    private static IEnumerable<(IEnumerable<string> Sources, IEnumerable<string> Destinations, ConnectionSet Ports, IEnumerable<ChangedPair> Pairs)> BySource(IReadOnlyList<MergedPair> pairs) =>
        from same in pairs.GroupBy(pair => pair.Source, StringComparer.Ordinal).GroupBy(row => Key(row.Select(pair => $"{pair.Destination} : {pair.Ports}")), StringComparer.Ordinal)
        from ports in same.First().GroupBy(pair => pair.Ports)
        select (same.Select(row => row.Key), ports.Select(pair => pair.Destination), ports.Key, same.SelectMany(row => row.Where(pair => pair.Ports.Equals(ports.Key)).SelectMany(pair => pair.Pairs)));

    private static IEnumerable<(IEnumerable<string> Sources, IEnumerable<string> Destinations, ConnectionSet Ports, IEnumerable<ChangedPair> Pairs)> ByDestination(IReadOnlyList<MergedPair> pairs) =>
        from same in pairs.GroupBy(pair => (pair.Destination, pair.Ports)).GroupBy(column => (Sources: Key(column.Select(pair => pair.Source)), column.Key.Ports))
        select (same.First().Select(pair => pair.Source), same.Select(column => column.Key.Destination), same.Key.Ports, same.SelectMany(column => column).SelectMany(pair => pair.Pairs));

    private static string Key(IEnumerable<string> texts) => string.Join('\n', texts.Order(StringComparer.Ordinal));

    private static IEnumerable<MergedPair> Merged(IReadOnlyList<ChangedPair> pairs)
    {
        var within = pairs.Where(pair => pair.Source.Addresses is null && pair.Destination.Addresses is null)
            .Select(pair => new MergedPair(pair.Source.Text, pair.Destination.Text, pair.Ports, [pair]));
        var outward =
            from pair in pairs
            where pair.Destination.Addresses is not null
            group pair by (pair.Source.Text, pair.Ports) into same
            from range in Ranges(same.Select(pair => pair.Destination.Addresses!.Value))
            select new MergedPair(same.Key.Text, range, same.Key.Ports, [.. same]);
        var inward =
            from pair in pairs
            where pair.Source.Addresses is not null
            group pair by (pair.Destination.Text, pair.Ports) into same
            from range in Ranges(same.Select(pair => pair.Source.Addresses!.Value))
            select new MergedPair(range, same.Key.Text, same.Key.Ports, [.. same]);
        return within.Concat(outward).Concat(inward);
    }

    private static IEnumerable<string> Ranges(IEnumerable<AddressRange> ranges) =>
        ranges.Aggregate(AddressSet.Empty, (all, range) => all.Union(AddressSet.Of(range))).Ranges.Select(range => $"{range}[External]");
}
