using Policies.Objects.Addresses;
using Policies.Verification.Sets;

namespace Policies.Verification.Connections;

/// <summary>
/// Finds the endpoints that a person means: <c>namespace/name</c> with or without <c>[Kind]</c>, a name alone, <c>namespace/*</c>,
/// <c>ingress-controller</c>, or an address or network, which means every range that it touches.
/// </summary>
public static class EndpointFinder
{
    private const int MostNearNames = 3;

    /// <summary>The endpoints that a text means; empty where there are none.</summary>
    public static IReadOnlySet<Endpoint> Find(string text, IEnumerable<Endpoint> among) =>
        AddressesOf(text) is { } addresses
            ? among.Where(endpoint => endpoint.Addresses is { } range && !AddressSet.Of(range).Intersect(addresses).IsEmpty).ToHashSet()
            : among.Where(endpoint => IsMeant(text, endpoint)).ToHashSet();

    /// <summary>The texts that come nearest to one that means nothing.</summary>
    public static IReadOnlyList<string> Near(string text, IEnumerable<Endpoint> among) =>
    [
        .. among.Where(endpoint => endpoint.Kind != EndpointKind.External)
            .Select(endpoint => (endpoint.Text, Distance: Names(endpoint).Min(name => Distance(text, name))))
            .Where(name => name.Distance <= Math.Max(2, text.Length / 3))
            .OrderBy(name => name.Distance)
            .ThenBy(name => name.Text, StringComparer.Ordinal)
            .Select(name => name.Text)
            .Take(MostNearNames),
    ];

    private static AddressSet? AddressesOf(string text) =>
        IpNetwork.TryParse(text, out var network) ? AddressSet.Of(network)
        : IpAddress.TryParse(text, out var address) ? AddressSet.Of(IpNetwork.Of(address))
        : null;

    private static bool IsMeant(string text, Endpoint endpoint) =>
        Names(endpoint).Contains(text) ||
        (endpoint.Workload is { } workload && text.EndsWith("/*", StringComparison.Ordinal) && text[..^2] == workload.Namespace);

    private static IEnumerable<string> Names(Endpoint endpoint) =>
        endpoint.Workload is { } workload
            ? [endpoint.Text, $"{workload.Namespace}/{workload.Name}", $"{workload.Name}[{workload.Kind}]", workload.Name]
            : [endpoint.Text, endpoint.Text.Trim('{', '}')];

    // The number of letters to put in, take out or change (Levenshtein).
    private static int Distance(string one, string other)
    {
        var above = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 0; i < one.Length; i++)
        {
            var row = new int[other.Length + 1];
            row[0] = i + 1;
            for (var j = 0; j < other.Length; j++)
            {
                row[j + 1] = Math.Min(Math.Min(row[j], above[j + 1]) + 1, above[j] + (one[i] == other[j] ? 0 : 1));
            }

            above = row;
        }

        return above[^1];
    }
}
