using k8s.Models;
using Policies.Kubernetes;

namespace Acme.Policies;

/// <summary>The pages of the shop: reads what is for sale and what is in the cart, and changes neither.</summary>
public sealed class Storefront() : ShopWebNamespace("storefront")
{
    public static Workload Pages => new("pages") { Labels = [new("app", "pages")], Ports = [8080.Tcp] };

    public static Workload Renderer => new("renderer") { Labels = [new("app", "renderer")], Ports = [3000.Tcp] };

    public override Network Network => new()
    {
        AllowMonitoring = true,
        AllowNamespaceTraffic = true,
        Flows =
        [
            Flow.To<Catalogue>(8080.Tcp) with { Sender = Pages, Receiver = Catalogue.Api },
            Flow.To<Cart>(8080.Tcp) with { Sender = Pages, Receiver = Cart.Api },
            Flow.To<Reviews>(8080.Tcp) with { Sender = Pages },
            Flow.To<Recommendations>(8080.Tcp) with { Sender = Pages, Receiver = Recommendations.Api },
        ],
    };

    public override IReadOnlyList<Override> Overrides =>
    [
        new Loosen(Groups.Dev)
        {
            Network = new() { AllowInternet = true },
            Because = "WEB-871: the renderer loads fonts that are not in the image yet", Owner = "shop-web", Until = new(2027, 01, 31),
        },
    ];

    public override IReadOnlyList<RawObject> Objects =>
    [
        Raw.Object(new V1PodDisruptionBudget
        {
            Metadata = new() { Name = "pages" },
            Spec = new() { MinAvailable = "75%", Selector = new() { MatchLabels = new Dictionary<string, string> { ["app"] = "pages" } } },
        }),
    ];
}
