using Policies.Objects.Addresses;

namespace Policies.Analyzers.CodeFixes.Reading;

/// <summary>What an address is on a cluster, by its facts.</summary>
internal static class Facts
{
    /// <summary>Whether a range overlaps those of the cluster's pods or services.</summary>
    public static bool Owns(Cluster cluster, IpNetwork range) => Networks(cluster.Addresses.Pods).Concat(Networks(cluster.Addresses.Services)).Any(range.Overlaps);

    /// <summary>Whether it is the address of the cluster's DNS.</summary>
    public static bool IsDns(Cluster cluster, IpNetwork range) => cluster.Dns.Services.Any(service => IpAddress.TryParse(service, out var address) && IpNetwork.Of(address) == range);

    /// <summary>Whether it is the service address of the API server, which is the first of the range of services where nothing else is said.</summary>
    public static bool IsApiServer(Cluster cluster, IpNetwork range) =>
        cluster.Addresses.ApiServerService.Count > 0
            ? cluster.Addresses.ApiServerService.Any(service => service.TryParse(out var address, out _) && IpNetwork.Of(address) == range)
            : Networks(cluster.Addresses.Services).Any(services => services.First.Family == range.First.Family && range.Prefix == range.First.Bits && services.Prefix < range.Prefix && services.First.Next == range.First);

    /// <summary>Whether it is all addresses of the cluster's pods.</summary>
    public static bool IsEveryPod(Cluster cluster, IpNetwork range) => Networks(cluster.Addresses.Pods).Any(pods => pods == range);

    private static IEnumerable<IpNetwork> Networks(IEnumerable<Cidr> ranges)
    {
        foreach (var range in ranges)
        {
            if (IpNetwork.TryParse(range.Text ?? "", out var network))
            {
                yield return network;
            }
        }
    }
}
