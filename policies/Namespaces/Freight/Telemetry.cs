namespace Acme.Policies;

/// <summary>Hears from the trucks' own SIM cards, by the mobile operator's signalling.</summary>
public sealed class Telemetry() : TrackingNamespace("telemetry")
{
    public static Workload Diameter => new("diameter") { Labels = [new("app", "diameter")], Ports = [3868.Sctp] };

    public static Workload Receiver => new("receiver") { Labels = [new("app", "receiver")], Ports = [8883.Tcp, 5684.Udp] };

    public override Network Network => new()
    {
        AllowMonitoring = true,
        AllowNamespaceTraffic = true,
        Flows =
        [
            Flow.From(Peer.Addresses(Networks.MobileOperator), 3868.Sctp) with { Receiver = Diameter },
            Flow.From(Peer.Addresses(Networks.Trucks), 8883.Tcp, 5684.Udp) with { Receiver = Receiver },
            Flow.To(Peer.Addresses(Networks.MessageBrokers), 9093.Tcp) with { Sender = Receiver },
        ],
    };
}
