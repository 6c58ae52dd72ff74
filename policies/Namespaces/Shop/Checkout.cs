using k8s.Models;
using Policies.Kubernetes;

namespace Acme.Policies;

/// <summary>Takes an order: is called by the gateway, talks to the cart, to pricing and to Payments' clusters, nothing else; two copies in dev.</summary>
public sealed class Checkout() : CheckoutNamespace("checkout")
{
    public static Workload Api => new("checkout-api") { Labels = [new("app", "checkout-api")], Ports = [8080.Tcp] };

    public static Workload ReceiptPrinter => new("receipt-printer") { Labels = [new("app", "receipt-printer")] };

    public override IReadOnlyList<Instance> Instances => [new("checkout-a", On: Groups.Dev), new("checkout-b", On: Groups.Dev)];

    public override Network Network => new()
    {
        AllowMonitoring = true,
        Flows =
        [
            Flow.From<Gateway>(8080.Tcp) with { Sender = Gateway.Router, Receiver = Api },
            Flow.To<Cart>(8080.Tcp) with { Sender = Api, Receiver = Cart.Api },
            Flow.To<Pricing>(8080.Tcp) with { Sender = Api, Receiver = Pricing.Api },
            Flow.To<Orders>(8080.Tcp) with { Sender = Api, Receiver = Orders.Api },
            Flow.To(Peer.Addresses(Networks.PaymentsFrontDoors), 443.Tcp) with { Sender = Api },
        ],
        Policies =
        [
            new("allow-receipts")
            {
                Pods = Pod.Of(ReceiptPrinter),
                Egress = [new() { Peers = [Peer.Addresses(Networks.Printers, except: "10.51.255.0/24")], Ports = [(9100, 9107).Tcp] }],
            },
        ],
    };

    public override IReadOnlyList<Override> Overrides =>
    [
        new Loosen(Groups.Dev)
        {
            Network = new() { AllowNamespaceTraffic = true },
            Roles =
            [
                new("debugger")
                {
                    Rules = [Allow.Create(Core.Pods.Exec, Core.Pods.PortForward), Allow.Update(Core.Pods.EphemeralContainers)],
                    BoundTo = [Subject.Group("shop-checkout")],
                },
            ],
            Because = "CHK-310: the new order flow is debugged in place", Owner = "shop-checkout", Until = new(2027, 02, 28),
        },
        new Tighten(Group.Only(Clusters.ShopProdEn1)) { Network = new() { AllowMonitoring = true }, Because = "OPS-77: scraped by the vendor" },
    ];

    public override IReadOnlyList<Role> Roles =>
    [
        new("checkout-on-call")
        {
            Rules =
            [
                Allow.Get(Core.Secrets.Named("checkout-tls")),
                Allow.Update(Core.ConfigMaps.Named("feature-flags")),
                Allow.Update(Apps.Deployments.Scale.Named("checkout-api")),
            ],
            BoundTo = [Subject.Group("shop-checkout-on-call"), Subject.ServiceAccount(Gateway.Canary)],
        },
    ];

    public override IReadOnlyList<Exemption> Exemptions =>
    [
        new(Rules.ReadsSecrets, Named.Role("checkout-on-call"))
        {
            Because = "certificate rotation is by hand until INFRA-9", Owner = "shop-checkout", Until = new(2027, 02, 28),
        },
        new(Rules.BypassesNetworkPolicy, Named.Role("debugger"))
        {
            Because = "CHK-310: the new order flow is debugged in place, in dev only", Owner = "shop-checkout", Until = new(2027, 02, 28),
        },
        new(Rules.EntersPods, Named.Role("debugger"))
        {
            Because = "CHK-310: dev only, as the override says", Owner = "shop-checkout", Until = new(2027, 02, 28),
        },
        new(Rules.DebugsPods, Named.Role("debugger"))
        {
            Because = "CHK-310: dev only, as the override says", Owner = "shop-checkout", Until = new(2027, 02, 28),
        },
    ];

    public override IReadOnlyList<RawObject> Objects =>
    [
        Raw.Object(new V1LimitRange
        {
            Metadata = new() { Name = "defaults" },
            Spec = new()
            {
                Limits =
                [
                    new()
                    {
                        Type = "Container",
                        DefaultProperty = new Dictionary<string, ResourceQuantity> { ["cpu"] = new("500m"), ["memory"] = new("256Mi") },
                        DefaultRequest = new Dictionary<string, ResourceQuantity> { ["cpu"] = new("50m"), ["memory"] = new("128Mi") },
                    },
                ],
            },
        }),
    ];
}
