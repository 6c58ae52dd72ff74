using System.Reflection;
using System.Xml.Linq;
using Policies.Objects;

namespace Policies.Repository.Tests.Documentation;

/// <summary>The tables of language.md that say what words compile to are what the compiler makes of them.</summary>
public sealed class LanguageTablesTests
{
    private const string Page = "docs/language.md";

    /// <summary>What the switches were called in the chart that they take the place of.</summary>
    private static readonly Dictionary<string, string> FormerNames = new()
    {
        [nameof(Network.AllowNamespaceTraffic)] = "allow_namespace_traffic",
        [nameof(Network.AllowIngressFromCluster)] = "allow_ingress_cluster_traffic",
        [nameof(Network.AllowEgressToCluster)] = "allow_egress_cluster_traffic",
        [nameof(Network.AllowIngressFromPrivate)] = "allow_ingress_private_traffic",
        [nameof(Network.AllowEgressToPrivate)] = "allow_egress_private_traffic",
        [nameof(Network.AllowMonitoring)] = "allow_monitoring",
        [nameof(Network.AllowApiServer)] = "allow_apiserver",
        [nameof(Network.AllowInternet)] = "allow_internet",
        [nameof(Network.AllowWorkloadIdentity)] = "",
        [nameof(Network.AllowAllIngress)] = "allow_ingress_traffic",
        [nameof(Network.AllowAllEgress)] = "allow_egress_traffic",
    };

    private static IEnumerable<PropertyInfo> Switches => typeof(Network).GetProperties().Where(property => property.PropertyType == typeof(bool));

    [Fact]
    public void Switches_are_current() => Generated.Verify(Page, "switches", Generated.Table(
        ["switch", "in the old chart", "opens"],
        Switches.Select(property => (IEnumerable<string>)[$"`{property.Name}`", FormerNames[property.Name] is { Length: > 0 } name ? $"`{name}`" : "", SummaryOf(property)])));

    [Fact]
    public void What_switches_compile_to_is_current() => Generated.Verify(Page, "what switches compile to", Generated.Table(
        ["switch", .. DescribedClusters.Headings],
        Switches.Select(property => DescribedClusters.All.Select(cluster => Described.Policies(cluster, On(property))).Prepend($"`{property.Name}`"))));

    [Fact]
    public void What_peers_compile_to_is_current()
    {
        (string Name, Peer Peer)[] peers =
        [
            ("Peer.ControlPlane", Peer.ControlPlane),
            ("Peer.Nodes", Peer.Nodes),
            ("Peer.LoadBalancers", Peer.LoadBalancers),
            ("Peer.IngressController", Peer.IngressController),
            ("Peer.OutOfFleet(\"vault\")", Peer.OutOfFleet("vault")),
            ("Peer.Addresses(\"10.20.0.0/16\", except: \"10.20.99.0/24\")", Peer.Addresses("10.20.0.0/16", except: "10.20.99.0/24")),
            ("Peer.Anyone", Peer.Anyone),
        ];
        Generated.Verify(Page, "what peers compile to", Generated.Table(
            ["peer", .. DescribedClusters.Headings],
            from peer in peers
            from flow in new[] { ("from", Flow.From(peer.Peer, 8443.Tcp)), ("to", Flow.To(peer.Peer, 8443.Tcp)) }
            select DescribedClusters.All
                .Select(cluster => Described.Policies(cluster, new() { Flows = [flow.Item2] }))
                .Prepend($"{flow.Item1} `{peer.Name}`")));
    }

    [Fact]
    public void What_DNS_compiles_to_is_current()
    {
        (string Text, Cluster Cluster)[] variants =
        [
            ("`Dns.KubeDns(service: \"10.68.0.10\")`", DescribedClusters.Calico with { Dns = Dns.KubeDns(service: "10.68.0.10") }),
            ("`Dns.KubeDns(service: \"10.68.0.10\", NodeLocal.Redirected)`", DescribedClusters.DataplaneV2),
            ("`Dns.KubeDns(service: \"10.68.0.10\", NodeLocal.At(\"169.254.20.10\"))`", DescribedClusters.Calico),
            ("`Dns.CoreDns(service: \"10.68.0.10\", NodeLocal.At(\"169.254.20.10\"))`, on Cilium", DescribedClusters.Cilium),
            ("`Dns.CoreDns(service: \"10.68.0.10\") with { PodPort = 5353 }`", DescribedClusters.Calico with { Dns = Dns.CoreDns(service: "10.68.0.10") with { PodPort = 5353 } }),
            ("`Dns.CloudDns()`", DescribedClusters.DataplaneV2 with { Dns = Dns.CloudDns() }),
        ];
        Generated.Verify(Page, "what DNS compiles to", Generated.Table(
            ["fact", "egress that is always open"],
            variants.Select(variant => (IEnumerable<string>)[variant.Text, Described.Policies(variant.Cluster, new(), "allow-dns")])));
    }

    [Fact]
    public void What_engines_get_is_current()
    {
        var release = new HelmRelease("redis") { Chart = Chart.From("https://charts.acme.example", "redis", "1.2.3"), TakesClusterValues = true };
        Generated.Verify(Page, "what engines get", Generated.Table(
            ["engine", "keep mark of namespaces", "agent's namespace", "a release becomes"],
            Enum.GetValues<Engine>().Select(engine =>
            {
                var made = Described.Lower(DescribedClusters.DataplaneV2 with { Engine = engine }, new(), release);
                var mark = ((Mapping)((Mapping)made.Single(one => one.Kind == "Namespace").Root["metadata"]!)["annotations"]!)[0];
                var releases = made.Where(one => one.ApiVersion.Contains("helm", StringComparison.Ordinal) || one.Group is "source.toolkit.fluxcd.io" or "argoproj.io");
                return (IEnumerable<string>)
                [
                    $"`{engine}`",
                    $"`{mark.Key}: {mark.Value}`",
                    $"`{made.Single(one => one.Kind == "ConfigMap").Namespace}`",
                    string.Join(", ", releases.Select(one => $"`{one.ApiVersion}` {one.Kind}").Order(StringComparer.Ordinal)),
                ];
            })));
    }

    private static Network On(PropertyInfo property)
    {
        var network = new Network();
        property.SetValue(network, true);
        return network;
    }

    // The words that the editor shows are the words of the page.
    private static string SummaryOf(PropertyInfo property)
    {
        var file = Path.ChangeExtension(typeof(Network).Assembly.Location, ".xml");
        var name = $"P:{property.DeclaringType!.FullName}.{property.Name}";
        return XDocument.Load(file).Descendants("member").Single(member => (string?)member.Attribute("name") == name).Element("summary")!.Value.Trim();
    }
}
