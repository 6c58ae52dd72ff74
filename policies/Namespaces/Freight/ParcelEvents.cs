namespace Acme.Policies;

/// <summary>Collects what scanners and trucks say of parcels, from the message brokers.</summary>
public sealed class ParcelEvents() : TrackingNamespace("parcel-events")
{
    public static Workload Reader => new("reader") { Labels = [new("app", "reader")], Ports = [8080.Tcp] };

    public static Workload Collector => new("collector") { Labels = [new("app", "collector")] };

    public override Network Network => new()
    {
        AllowMonitoring = true,
        AllowNamespaceTraffic = true,
        Flows = [Flow.To(Peer.Addresses(Networks.MessageBrokers), 9093.Tcp) with { Sender = Collector }],
    };
}
