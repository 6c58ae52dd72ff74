using Policies.Objects;
using Policies.Objects.Addresses;

namespace Policies.Lowering;

/// <summary>The network policies of the switches on one cluster; each is shaped once and serves every namespace that has it on.</summary>
internal sealed class SwitchLowering(ClusterScope scope)
{
    private static readonly Port[] DnsPorts = [53.Udp, 53.Tcp];
    private static readonly Port[] WebPorts = [80.Tcp, 443.Tcp];

    /// <summary>Adds the policies of a namespace's switches.</summary>
    public void Lower(PlacedNamespace placed)
    {
        var switches = placed.Policy.Switches;
        var closed = (switches.AllowAllIngress ? PolicyTypes.None : PolicyTypes.Ingress) | (switches.AllowAllEgress ? PolicyTypes.None : PolicyTypes.Egress);
        if (closed != PolicyTypes.None)
        {
            AddStatic(placed, "", "default-deny" + closed, () => new("default-deny", Mapping.Empty) { Types = closed });
        }

        if (closed.HasFlag(PolicyTypes.Egress))
        {
            Add(placed, "", "allow-dns", Dns);
        }

        Both(placed, nameof(Network.AllowNamespaceTraffic), switches.AllowNamespaceTraffic, closed, "allow-namespace", isStatic: true, () => new([Mapping.Of(("podSelector", Mapping.Empty))]));
        Both(placed, nameof(Network.AllowIngressFromCluster), switches.AllowIngressFromCluster, closed & PolicyTypes.Ingress, "allow-from-cluster", isStatic: true, Peers.EveryNamespace);
        Both(placed, nameof(Network.AllowEgressToCluster), switches.AllowEgressToCluster, closed & PolicyTypes.Egress, "allow-to-cluster", isStatic: true, Peers.EveryNamespace);
        Both(placed, nameof(Network.AllowIngressFromPrivate), switches.AllowIngressFromPrivate, closed & PolicyTypes.Ingress, "allow-from-private", isStatic: false, IngressFromPrivate);
        Both(placed, nameof(Network.AllowEgressToPrivate), switches.AllowEgressToPrivate, closed & PolicyTypes.Egress, "allow-to-private", isStatic: false, () => new(scope.Network.EgressToPrivate));
        Both(placed, nameof(Network.AllowMonitoring), switches.AllowMonitoring, closed, "allow-monitoring", isStatic: false, scope.Peers.Prometheus);
        if (closed.HasFlag(PolicyTypes.Egress))
        {
            Egress(placed, nameof(Network.AllowApiServer), switches.AllowApiServer, "allow-api-server", ApiServer);
            Egress(placed, nameof(Network.AllowInternet), switches.AllowInternet, "allow-internet", () => [new(new(scope.Network.Internet), WebPorts)]);
            Egress(placed, nameof(Network.AllowWorkloadIdentity), switches.AllowWorkloadIdentity && scope.Cluster.WorkloadIdentity, "allow-workload-identity", WorkloadIdentity);
        }

        if (switches.AllowAllIngress)
        {
            AddStatic(placed, nameof(Network.AllowAllIngress), "allow-all-ingress", () => new("allow-all-ingress", Mapping.Empty) { Ingress = [new(PeerShape.Anyone, [])] });
        }

        if (switches.AllowAllEgress)
        {
            AddStatic(placed, nameof(Network.AllowAllEgress), "allow-all-egress", () => new("allow-all-egress", Mapping.Empty) { Egress = [new(PeerShape.Anyone, [])] });
        }
    }

    private void Both(PlacedNamespace placed, string name, bool isOn, PolicyTypes directions, string policy, bool isStatic, Func<PeerShape> peer)
    {
        if (!isOn || directions == PolicyTypes.None)
        {
            return;
        }

        PolicyShape Make()
        {
            RuleShape[] rules = [new(peer(), [])];
            return new(policy, Mapping.Empty)
            {
                Ingress = directions.HasFlag(PolicyTypes.Ingress) ? rules : null,
                Egress = directions.HasFlag(PolicyTypes.Egress) ? rules : null,
            };
        }

        if (isStatic)
        {
            AddStatic(placed, name, policy + directions, Make);
        }
        else
        {
            Add(placed, name, policy + directions, Make);
        }
    }

    private void Egress(PlacedNamespace placed, string name, bool isOn, string policy, Func<IReadOnlyList<RuleShape>> rules)
    {
        if (isOn)
        {
            Add(placed, name, policy, () => new(policy, Mapping.Empty) { Egress = rules() });
        }
    }

    // A policy that depends on the cluster's facts.
    private void Add(PlacedNamespace placed, string name, string key, Func<PolicyShape> make)
    {
        foreach (var made in scope.Shapes.Switch(key, make).ToObjects(placed.Name))
        {
            scope.Manifests.Add(ClusterScope.Manifest(made, placed.Definition.Definition, PathOf(placed, name)));
        }
    }

    // A policy that is the same on every cluster.
    private void AddStatic(PlacedNamespace placed, string name, string key, Func<PolicyShape> make)
    {
        var path = PathOf(placed, name);
        scope.Manifests.Add(scope.Cache.Get(
            placed.Definition,
            placed.Name,
            key + " " + path,
            () => ClusterScope.Manifest(scope.Shapes.Switch(key, make).ToObjects(placed.Name).Single(), placed.Definition.Definition, path)));
    }

    private static string PathOf(PlacedNamespace placed, string name) => name.Length == 0
        ? placed.Definition.PathOf(nameof(NamespacePolicy.Network))
        : placed.Policy.SwitchPaths.TryGetValue(name, out var path) ? path : placed.Definition.PathOf(nameof(NamespacePolicy.Network)) + "." + name;

    private PolicyShape Dns()
    {
        var dns = scope.Cluster.Dns;
        var rules = new List<RuleShape>();
        if (dns.Provider == DnsProvider.CloudDns)
        {
            rules.Add(new(new([ClusterNetwork.Block("169.254.169.254/32", [])]), DnsPorts));
        }
        else
        {
            Port[] podPorts = [dns.PodPort.Udp, dns.PodPort.Tcp];
            rules.Add(new(scope.Peers.InNamespaces([dns.Namespace], null, new(dns.Labels, [])), podPorts));
            var services = dns.Services.SelectMany(service => IpAddress.TryParse(service, out var address) ? new[] { ClusterNetwork.Block(address) } : []);
            rules.Add(new(new([.. services]), DnsPorts));
        }

        if (dns.NodeLocal.IsRedirected)
        {
            rules.Add(new(scope.Peers.InNamespaces([dns.Namespace], null, Pod.Labelled("k8s-app", "node-local-dns")), DnsPorts));
        }

        if (dns.NodeLocal.Address is { } cache && IpAddress.TryParse(cache, out var address))
        {
            // Cilium takes the cache for its host, or for an address, depending on which of the two it saw first.
            var entities = scope.Cluster.Cni == Cni.Cilium ? new[] { "host" } : [];
            rules.Add(new(new([ClusterNetwork.Block(address)], entities), DnsPorts));
        }

        return new("allow-dns", Mapping.Empty) { Egress = [.. rules.Where(rule => rule.HasEntries)] };
    }

    private PeerShape IngressFromPrivate() => new(
        scope.Network.IngressFromPrivate,
        scope.Cluster.Cni == Cni.Cilium ? [.. scope.Peers.Nodes("").Entities] : []);

    private IReadOnlyList<RuleShape> ApiServer()
    {
        var endpoints = scope.Network.ApiServer.Concat(scope.Network.ApiServerService).Distinct().ToList();
        if (scope.Network.ApiServer.Count == 0)
        {
            scope.Missing("where its API server listens (Addresses.ApiServer)", nameof(Network.AllowApiServer));
        }

        if (scope.Cluster.Cni == Cni.Cilium)
        {
            // No range matches an API server that runs on a node.
            return [new(new([], "kube-apiserver"), [.. endpoints.Select(endpoint => endpoint.Port).Distinct().OrderBy(port => port).Select(port => port.Tcp)])];
        }

        return [.. endpoints
            .GroupBy(endpoint => endpoint.Port)
            .OrderBy(group => group.Key)
            .Select(group => new RuleShape(
                new([.. group.OrderBy(endpoint => endpoint).Select(endpoint => ClusterNetwork.Block(endpoint.Address))]),
                [group.Key.Tcp]))];
    }

    // https://cloud.google.com/kubernetes-engine/docs/how-to/network-policy#network-policy-and-workload-identity
    private IReadOnlyList<RuleShape> WorkloadIdentity() => scope.Cluster.Cni == Cni.DataplaneV2
        ? [new(new([ClusterNetwork.Block("169.254.169.254/32", [])]), [80.Tcp, 8080.Tcp])]
        : [new(new([ClusterNetwork.Block("169.254.169.252/32", [])]), [987.Tcp, 988.Tcp])];
}
