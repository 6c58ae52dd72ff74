using System.Globalization;
using Policies.Evaluation;

namespace Policies.Tests.Switches;

/// <summary>A fleet with one namespace for each of the 2^11 combinations of switches, and the namespace of Prometheus.</summary>
internal static class SwitchCombinations
{
    public const int Count = 1 << 11;

    public static IReadOnlyList<string> DeclaredPrivate { get; } = ["198.100.0.0/16", "2a0e:1234::/32"];

    public static string Name(int bits) => "c" + bits.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>The switches, each at its bit.</summary>
    public static IReadOnlyList<(string Name, Func<Network, Network> TurnOn)> Switches { get; } =
    [
        (nameof(Network.AllowNamespaceTraffic), network => network with { AllowNamespaceTraffic = true }),
        (nameof(Network.AllowIngressFromCluster), network => network with { AllowIngressFromCluster = true }),
        (nameof(Network.AllowEgressToCluster), network => network with { AllowEgressToCluster = true }),
        (nameof(Network.AllowIngressFromPrivate), network => network with { AllowIngressFromPrivate = true }),
        (nameof(Network.AllowEgressToPrivate), network => network with { AllowEgressToPrivate = true }),
        (nameof(Network.AllowMonitoring), network => network with { AllowMonitoring = true }),
        (nameof(Network.AllowApiServer), network => network with { AllowApiServer = true }),
        (nameof(Network.AllowInternet), network => network with { AllowInternet = true }),
        (nameof(Network.AllowWorkloadIdentity), network => network with { AllowWorkloadIdentity = true }),
        (nameof(Network.AllowAllIngress), network => network with { AllowAllIngress = true }),
        (nameof(Network.AllowAllEgress), network => network with { AllowAllEgress = true }),
    ];

    public static Network Of(int bits) => On(bits).Aggregate(new Network(), (network, one) => one.TurnOn(network));

    /// <summary>The combinations in which any of some switches is on, as bits of which one must be set; all bits where none is needed.</summary>
    public static int Mask(IEnumerable<string> names) => names.Aggregate(0, (mask, name) =>
        name == SwitchMeaning.Always ? -1 : mask | 1 << Switches.ToList().FindIndex(one => one.Name == name));

    public static string Words(int bits) => string.Join(" + ", On(bits).Select(one => one.Name));

    public static FleetModel Fleet(Cluster cluster) => new()
    {
        Definition = "Tests.Fleet",
        PrivateRanges = [.. DeclaredPrivate.Select(range => new Cidr(range))],
        Clusters = [new("Tests.Clusters.One", cluster)],
        Namespaces =
        [
            .. Enumerable.Range(0, Count).Select(bits => new NamespaceDefinition { Definition = "Tests." + Name(bits), Name = Name(bits), On = Group.All, Network = Of(bits) }),
            new() { Definition = "Tests.Monitoring", Name = "monitoring", On = Group.All },
        ],
    };

    private static IEnumerable<(string Name, Func<Network, Network> TurnOn)> On(int bits) => Switches.Where((_, i) => (bits & 1 << i) != 0);
}
