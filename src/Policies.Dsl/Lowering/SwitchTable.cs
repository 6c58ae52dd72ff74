namespace Policies.Lowering;

/// <summary>The network switches by name, so that overrides can treat them alike.</summary>
internal static class SwitchTable
{
    /// <summary>Every switch: its name, whether it is on, and how it is set.</summary>
    public static IReadOnlyList<(string Name, Func<Network, bool> IsOn, Func<Network, bool, Network> Set)> All { get; } =
    [
        (nameof(Network.AllowNamespaceTraffic), n => n.AllowNamespaceTraffic, (n, on) => n with { AllowNamespaceTraffic = on }),
        (nameof(Network.AllowIngressFromCluster), n => n.AllowIngressFromCluster, (n, on) => n with { AllowIngressFromCluster = on }),
        (nameof(Network.AllowEgressToCluster), n => n.AllowEgressToCluster, (n, on) => n with { AllowEgressToCluster = on }),
        (nameof(Network.AllowIngressFromPrivate), n => n.AllowIngressFromPrivate, (n, on) => n with { AllowIngressFromPrivate = on }),
        (nameof(Network.AllowEgressToPrivate), n => n.AllowEgressToPrivate, (n, on) => n with { AllowEgressToPrivate = on }),
        (nameof(Network.AllowMonitoring), n => n.AllowMonitoring, (n, on) => n with { AllowMonitoring = on }),
        (nameof(Network.AllowApiServer), n => n.AllowApiServer, (n, on) => n with { AllowApiServer = on }),
        (nameof(Network.AllowInternet), n => n.AllowInternet, (n, on) => n with { AllowInternet = on }),
        (nameof(Network.AllowWorkloadIdentity), n => n.AllowWorkloadIdentity, (n, on) => n with { AllowWorkloadIdentity = on }),
        (nameof(Network.AllowAllIngress), n => n.AllowAllIngress, (n, on) => n with { AllowAllIngress = on }),
        (nameof(Network.AllowAllEgress), n => n.AllowAllEgress, (n, on) => n with { AllowAllEgress = on }),
    ];
}
