using Policies.Verification.Network;

namespace Policies.Verification.Connections;

/// <summary>All endpoints in the order in which they are printed, and how to get from an element to them.</summary>
internal sealed class Places
{
    private readonly int[][] byElement;
    private readonly Dictionary<Endpoint, int> byEndpoint;

    public Places(Universe universe, IReadOnlyList<(Workload Workload, int[] Classes)> workloads, int controller)
    {
        var ranges = universe.Sources.Select((range, i) => (Range: range, Element: universe.FirstSource + i, IsSource: true))
            .Concat(universe.Destinations.Select((range, i) => (Range: range, Element: universe.FirstDestination + i, IsSource: false)))
            .GroupBy(range => range.Range)
            .Select(same => new Place(
                Endpoint.Of(same.Key),
                [.. same.Select(range => range.Element)],
                IsSource: same.Any(range => range.IsSource),
                IsDestination: same.Any(range => !range.IsSource)));
        var entities = universe.Entities
            .Select((name, i) => new Place(Endpoint.Entity(name), [universe.FirstEntity + i], IsSource: true, IsDestination: true));
        All =
        [
            .. workloads.Select(one => new Place(Endpoint.Of(one.Workload), one.Classes, IsSource: true, IsDestination: true))
                .Concat(ranges)
                .Concat(entities)
                .Append(new(Endpoint.IngressController(), [controller], IsSource: true, IsDestination: false))
                .OrderBy(place => place.Endpoint.Text, StringComparer.Ordinal),
        ];
        byEndpoint = All.Index().ToDictionary(place => place.Item.Endpoint, place => place.Index);
        Controller = All.Index().First(place => place.Item.Endpoint.Kind == EndpointKind.IngressController).Index;
        var numbers = new List<int>[universe.FirstEntity + universe.Entities.Count];
        foreach (var (index, place) in All.Index().Where(place => place.Item.IsDestination))
        {
            foreach (var element in place.Elements)
            {
                (numbers[element] ??= []).Add(index);
            }
        }

        byElement = [.. numbers.Select(list => list?.ToArray() ?? [])];
    }

    /// <summary>The places; the position in the list is the number of the place.</summary>
    public IReadOnlyList<Place> All { get; }

    /// <summary>The number of the ingress controller.</summary>
    public int Controller { get; }

    /// <summary>The numbers of the places at which a connection to an element arrives.</summary>
    public int[] At(int element) => byElement[element];

    /// <summary>The number of an endpoint.</summary>
    /// <exception cref="ArgumentException">The endpoint is of another analysis.</exception>
    public int NumberOf(Endpoint endpoint) =>
        byEndpoint.TryGetValue(endpoint, out var number) ? number : throw new ArgumentException($"'{endpoint}' is no endpoint of this analysis.", nameof(endpoint));
}
