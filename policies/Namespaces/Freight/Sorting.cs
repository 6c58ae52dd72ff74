namespace Acme.Policies;

/// <summary>Drives the belts that sort parcels; agents on the nodes keep the belts' clocks.</summary>
public sealed class Sorting() : DepotNamespace("sorting")
{
    public static Workload Controller => new("belt-controller") { Labels = [new("app", "belt-controller")], Ports = [7100.Tcp] };

    public static Workload Clock => new("belt-clock") { Labels = [new("app", "belt-clock")], HostNetwork = true };

    public override Network Network => new()
    {
        AllowMonitoring = true,
        Flows =
        [
            Flow.From(Peer.Nodes, 7100.Tcp) with { Receiver = Controller },
            Flow.To(Peer.Addresses(Networks.Belts), 502.Tcp, 4840.Tcp) with { Sender = Controller },
        ],
    };

    public override PodSecurity PodSecurity => new(PodSecurityLevel.Restricted)
    {
        Exemptions =
        [
            new()
            {
                Workload = Clock, Level = PodSecurityLevel.Privileged, Until = new(2027, 07, 31),
                Owner = "depots", Because = "DEP-64: the clock agent is on the host network until the belts speak NTP",
            },
        ],
    };
}
