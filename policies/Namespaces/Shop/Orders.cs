namespace Acme.Policies;

/// <summary>Keeps orders and tells the rest of the company of them, by the message brokers.</summary>
public sealed class Orders() : CheckoutNamespace("orders")
{
    public static Workload Api => new("orders-api") { Labels = [new("app", "orders-api")], Ports = [8080.Tcp] };

    public static Workload Publisher => new("publisher") { Labels = [new("app", "publisher")] };

    public override Network Network => new()
    {
        AllowMonitoring = true,
        AllowNamespaceTraffic = true,
        Flows =
        [
            Flow.To(Peer.Addresses(Networks.Databases, except: Networks.CardDatabases), 5432.Tcp) with { Sender = Api },
            Flow.To(Peer.Addresses(Networks.MessageBrokers), 9093.Tcp) with { Sender = Publisher },
        ],
    };

    public override IReadOnlyList<Override> Overrides =>
    [
        new Loosen(Groups.Dev)
        {
            PodSecurity = PodSecurityLevel.Baseline,
            Because = "CHK-288: the profiler needs it", Owner = "shop-checkout", Until = new(2027, 04, 30),
        },
    ];
}
