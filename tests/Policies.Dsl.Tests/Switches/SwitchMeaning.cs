using System.Net;
using Policies.Tests.Enforcement;

namespace Policies.Tests.Switches;

/// <summary>What the design's table of switches says is open, worked out from a cluster's facts and the switches alone.</summary>
internal sealed class SwitchMeaning(Cluster cluster, DataPlane plane, IReadOnlyList<IPNetwork> declaredPrivate)
{
    /// <summary>What no switch is needed for.</summary>
    public const string Always = "always";

    private readonly IReadOnlyList<IPNetwork> pods = Ranges.Of(cluster.Addresses.Pods.Select(range => range.Text));
    private readonly IReadOnlyList<IPNetwork> services = Ranges.Of(cluster.Addresses.Services.Select(range => range.Text));
    private readonly IReadOnlyList<IPNetwork> nodes = Ranges.Of(cluster.Addresses.Nodes.Select(range => range.Text));
    private readonly List<IPEndPoint> apiServer = [.. cluster.Addresses.ApiServer.Select(endpoint => IPEndPoint.Parse(endpoint.Text))];

    /// <summary>The first address of a service range after its own is the API server's, on 443.</summary>
    private readonly List<IPEndPoint> apiServerService =
        [.. cluster.Addresses.Services.Select(range => new IPEndPoint(IPAddress.Parse(Ranges.Nth(range.Text, 1)), 443))];

    /// <summary>What lets a connection in: names of switches, or <see cref="Always"/>.</summary>
    public IEnumerable<string> Accepts(Party pod, Party from) => Named(
        (Always, from.Place == Place.OwnNode),
        (nameof(Network.AllowAllIngress), true),
        (nameof(Network.AllowNamespaceTraffic), IsNeighbour(pod, from)),
        (nameof(Network.AllowIngressFromCluster), from.Place == Place.Pod),
        (nameof(Network.AllowIngressFromPrivate), IsPrivateSender(from)),
        (nameof(Network.AllowMonitoring), IsPrometheus(from)));

    /// <summary>What lets a connection out: names of switches, or <see cref="Always"/>.</summary>
    public IEnumerable<string> Sends(Party pod, Party to, int port, string protocol) => Named(
        (Always, IsDns(to, port, protocol)),
        (nameof(Network.AllowAllEgress), true),
        (nameof(Network.AllowNamespaceTraffic), IsNeighbour(pod, to)),
        (nameof(Network.AllowEgressToCluster), to.Place == Place.Pod),
        (nameof(Network.AllowEgressToPrivate), IsPrivate(to) && !nodes.Has(to.Ip)),
        (nameof(Network.AllowMonitoring), IsPrometheus(to)),
        (nameof(Network.AllowApiServer), protocol == "TCP" && IsApiServer(to, port)),
        (nameof(Network.AllowInternet), protocol == "TCP" && (port is 80 or 443) && IsPublic(to)),
        (nameof(Network.AllowWorkloadIdentity), cluster.WorkloadIdentity && protocol == "TCP" && IsMetadata(to, port)));

    private static IEnumerable<string> Named(params (string Name, bool Opens)[] all) => all.Where(one => one.Opens).Select(one => one.Name);

    private static bool IsNeighbour(Party pod, Party other) => other.Place == Place.Pod && other.Namespace == pod.Namespace;

    private static bool IsPrometheus(Party party) =>
        party is { Place: Place.Pod, Namespace: "monitoring" } && party.Labels.Contains(new("app.kubernetes.io/name", "prometheus"));

    private bool IsPrivateSender(Party from) => from.Place switch
    {
        // Traffic arrives with a node's address, so nodes stay; Cilium knows them by what they are.
        Place.OtherNode => plane.ReadsCiliumPolicies || plane.RangesMatchNodes,
        _ => IsPrivate(from),
    };

    // Outside the cluster, in a private range of a family that its pods have.
    private bool IsPrivate(Party party) =>
        party.Place == Place.Outside
        && HasFamily(party.Ip)
        && Ranges.Private.Concat(declaredPrivate).Has(party.Ip)
        && !pods.Has(party.Ip)
        && !services.Has(party.Ip);

    private bool IsPublic(Party party) =>
        party.Place == Place.Outside
        && HasFamily(party.Ip)
        && !Ranges.Private.Concat(Ranges.Special).Concat(declaredPrivate).Concat(pods).Concat(services).Concat(nodes).Has(party.Ip);

    private bool HasFamily(IPAddress address) => pods.Any(range => range.BaseAddress.AddressFamily == address.AddressFamily);

    private bool IsApiServer(Party to, int port) => plane.ReadsCiliumPolicies
        ? to.IsApiServer && apiServer.Concat(apiServerService).Any(endpoint => endpoint.Port == port)
        : plane.Matches(to.Place) && apiServer.Concat(apiServerService).Contains(new(to.Ip, port));

    private bool IsMetadata(Party to, int port) => to.Place == Place.Outside && (cluster.Cni == Cni.DataplaneV2
        ? to.Address == "169.254.169.254" && port is 80 or 8080
        : to.Address == "169.254.169.252" && port is 987 or 988);

    private bool IsDns(Party to, int port, string protocol)
    {
        if (protocol is not ("TCP" or "UDP"))
        {
            return false;
        }

        var dns = cluster.Dns;
        if (dns.Provider == DnsProvider.CloudDns)
        {
            return to is { Place: Place.Outside, Address: "169.254.169.254" } && port == 53;
        }

        var isDnsPod = to is { Place: Place.Pod, Namespace: "kube-system" } && to.Labels.Contains(new("k8s-app", "kube-dns")) && port == dns.PodPort;
        var isService = to.Place == Place.Outside && dns.Services.Contains(to.Address) && port == 53;
        var isRedirected = dns.NodeLocal.IsRedirected && to is { Place: Place.Pod, Namespace: "kube-system" } && to.Labels.Contains(new("k8s-app", "node-local-dns")) && port == 53;

        // Cilium takes the cache for the host that it is on, whichever address it answers at.
        var isCache = dns.NodeLocal.Address is { } cache
            && port == 53
            && ((to.Address == cache && plane.Matches(to.Place)) || (plane.ReadsCiliumPolicies && to.Place == Place.OwnNode));
        return isDnsPod || isService || isRedirected || isCache;
    }
}
