namespace Acme.Policies;

/// <summary>Knows what lies on which shelf; whatever is in a warehouse's own network may ask.</summary>
public sealed class Warehouse() : WarehouseNamespace("warehouse")
{
    public static Workload Stock => new("stock") { Labels = [new("app", "stock")], Ports = [8080.Tcp] };

    public override Network Network => new()
    {
        AllowMonitoring = true,
        AllowNamespaceTraffic = true,
        AllowIngressFromPrivate = true,
        Flows =
        [
            Flow.To<Routing>(8080.Tcp) with { Sender = Stock, Receiver = Routing.Api },
            Flow.To(Peer.Addresses(Networks.MessageBrokers), 9093.Tcp) with { Sender = Stock },
        ],
    };
}
