using Policies.Objects;
using Policies.Objects.Addresses;

namespace Policies.Lowering;

/// <summary>What a cluster's facts say of its addresses, computed once for all its namespaces; malformed facts are passed over, for a rule speaks of them.</summary>
internal sealed class ClusterNetwork
{
    // RFC 1918, RFC 6598 and RFC 4193.
    private static readonly string[] PrivateRanges = ["10.0.0.0/8", "100.64.0.0/10", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"];

    // What the IANA registries of special-purpose addresses call not globally reachable, and ranges that embed other addresses (NAT64, 6to4).
    private static readonly string[] SpecialRanges =
    [
        "0.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        "::/127", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "100:0:0:1::/64", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16", "fe80::/10", "ff00::/8",
    ];

    private static readonly List<IpNetwork> KnownPrivate = Known(PrivateRanges);
    private static readonly List<IpNetwork> Special = Known(SpecialRanges);
    private static readonly List<IpNetwork> Everything = Known(["0.0.0.0/0", "::/0"]);

    /// <summary>Reads a cluster's facts.</summary>
    public ClusterNetwork(Cluster cluster, IReadOnlyList<Cidr> declaredPrivate)
    {
        Pods = Networks(cluster.Addresses.Pods);
        Services = Networks(cluster.Addresses.Services);
        Nodes = Networks(cluster.Addresses.Nodes);
        ApiServer = Endpoints(cluster.Addresses.ApiServer);
        ApiServerService = cluster.Addresses.ApiServerService.Count > 0
            ? Endpoints(cluster.Addresses.ApiServerService)
            : FirstOf(Services);
        var (hasIPv4, hasIPv6) = (Has(Pods, AddressFamily.IPv4), Has(Pods, AddressFamily.IPv6));
        bool IsSpoken(IpNetwork range) => range.First.Family == AddressFamily.IPv4 ? hasIPv4 : hasIPv6;
        var privateRanges = Maximal([.. KnownPrivate, .. Networks(declaredPrivate)], IsSpoken);
        IngressFromPrivate = Blocks(privateRanges, [.. Pods, .. Services]);
        EgressToPrivate = Blocks(privateRanges, [.. Pods, .. Services, .. Nodes]);
        Internet = Blocks(Maximal(Everything, IsSpoken), [.. privateRanges, .. Special, .. Pods, .. Services, .. Nodes]);
    }

    /// <summary>The pods' ranges.</summary>
    public List<IpNetwork> Pods { get; }

    /// <summary>The services' ranges.</summary>
    public List<IpNetwork> Services { get; }

    /// <summary>The nodes' ranges.</summary>
    public List<IpNetwork> Nodes { get; }

    /// <summary>Where the API server listens.</summary>
    public IReadOnlyList<ServerAddress> ApiServer { get; }

    /// <summary>The API server's service.</summary>
    public IReadOnlyList<ServerAddress> ApiServerService { get; }

    /// <summary>Peers: private ranges, less the cluster's own pods and services.</summary>
    public IReadOnlyList<Node> IngressFromPrivate { get; }

    /// <summary>Peers: private ranges, less all of the cluster's own.</summary>
    public IReadOnlyList<Node> EgressToPrivate { get; }

    /// <summary>Peers: public addresses.</summary>
    public IReadOnlyList<Node> Internet { get; }

    /// <summary>A peer of addresses.</summary>
    public static Node Block(string range, IReadOnlyList<string> except) => Mapping.Of(
        ("ipBlock", Mapping.Of(("cidr", range), ("except", except.Count == 0 ? null : Sequence.OfTexts(except)))));

    /// <summary>A peer of one address.</summary>
    public static Node Block(IpAddress address) => Block(IpNetwork.Of(address).ToString(), []);

    /// <summary>The well-formed ranges of a list, host bits dropped.</summary>
    public static List<IpNetwork> Networks(IReadOnlyList<Cidr> ranges)
    {
        var networks = new List<IpNetwork>(ranges.Count);
        foreach (var range in ranges)
        {
            if (IpNetwork.TryParse(range.Text ?? "", out var network))
            {
                networks.Add(network);
            }
        }

        return networks;
    }

    private static List<IpNetwork> Known(string[] texts)
    {
        var networks = new List<IpNetwork>(texts.Length);
        foreach (var text in texts)
        {
            networks.Add(IpNetwork.TryParse(text, out var network) ? network : throw new FormatException(text));
        }

        return networks;
    }

    private static bool Has(List<IpNetwork> ranges, AddressFamily family) => ranges.Exists(range => range.First.Family == family);

    // Kubernetes gives its API server the first address of the services' range.
    private static List<ServerAddress> FirstOf(List<IpNetwork> services)
    {
        var first = new List<ServerAddress>(services.Count);
        foreach (var range in services)
        {
            first.Add(new(range.First.Next, 443));
        }

        return first;
    }

    private static List<ServerAddress> Endpoints(IReadOnlyList<Endpoint> endpoints)
    {
        var read = new List<ServerAddress>();
        foreach (var endpoint in endpoints)
        {
            if (endpoint.TryParse(out var address, out var port))
            {
                read.Add(new(address, port));
            }
        }

        return read;
    }

    // A peer for each range, less what of the others lies in it; a range that lies in one of them is nothing at all.
    private static List<Node> Blocks(List<IpNetwork> ranges, List<IpNetwork> except)
    {
        var blocks = new List<Node>();
        foreach (var range in ranges)
        {
            if (!except.Exists(part => part.Contains(range)))
            {
                blocks.Add(Block(range.ToString(), Maximal(except, range.Contains).ConvertAll(part => part.ToString())));
            }
        }

        return blocks;
    }

    // The ranges that are wanted and lie in no other, each once, sorted. In loops: it runs once a cluster, and queries of values are compiled at every start.
    private static List<IpNetwork> Maximal(List<IpNetwork> ranges, Predicate<IpNetwork> isWanted)
    {
        var wanted = ranges.FindAll(isWanted);
        var maximal = new List<IpNetwork>(wanted.Count);
        foreach (var range in wanted)
        {
            if (!maximal.Contains(range) && !wanted.Exists(other => other != range && other.Contains(range)))
            {
                var place = maximal.FindIndex(other => range.First < other.First);
                maximal.Insert(place < 0 ? maximal.Count : place, range);
            }
        }

        return maximal;
    }
}
