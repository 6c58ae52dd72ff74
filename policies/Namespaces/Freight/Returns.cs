namespace Acme.Policies;

/// <summary>Takes back what was sent back, and puts it on its shelf again.</summary>
public sealed class Returns() : WarehouseNamespace("returns")
{
    public static Workload Desk => new("returns-desk") { Labels = [new("app", "returns-desk")], Ports = [8080.Tcp] };

    public override Network Network => new()
    {
        AllowMonitoring = true,
        Flows =
        [
            Flow.From(Peer.IngressController, 8080.Tcp) with { Receiver = Desk },
            Flow.To<Warehouse>(8080.Tcp) with { Sender = Desk, Receiver = Warehouse.Stock },
        ],
    };
}
