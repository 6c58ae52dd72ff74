namespace Acme.Policies;

/// <summary>What a shopper is about to buy; two copies in dev.</summary>
public sealed class Cart() : CheckoutNamespace("cart")
{
    public static Workload Api => new("cart-api") { Labels = [new("app", "cart-api")], Ports = [8080.Tcp] };

    public static Workload Store => new("cart-store") { Labels = [new("app", "cart-store")], Ports = [6379.Tcp] };

    public override IReadOnlyList<Instance> Instances => [new("cart-a", On: Groups.Dev), new("cart-b", On: Groups.Dev)];

    public override Network Network => new()
    {
        AllowMonitoring = true,
        AllowNamespaceTraffic = true,
        Flows = [Flow.To<Pricing>(8080.Tcp) with { Sender = Api, Receiver = Pricing.Api }],
    };
}
