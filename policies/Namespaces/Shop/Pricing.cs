namespace Acme.Policies;

/// <summary>What a thing costs, for this shopper, now; its webhook keeps wrong price lists out of the cluster.</summary>
public sealed class Pricing() : CheckoutNamespace("pricing")
{
    public static Workload Api => new("pricing-api") { Labels = [new("app", "pricing-api")], Ports = [8080.Tcp] };

    public static Workload PriceWebhook => new("price-webhook") { Labels = [new("app", "price-webhook")], Ports = [9443.Tcp] };

    public override Network Network => new()
    {
        AllowMonitoring = true,
        Flows =
        [
            Flow.From(Peer.ControlPlane, 9443.Tcp) with { Receiver = PriceWebhook },
            Flow.To<Catalogue>(8080.Tcp) with { Sender = Api, Receiver = Catalogue.Api },
            Flow.From<Promotions>(8080.Tcp) with { Receiver = Api },
        ],
    };
}
