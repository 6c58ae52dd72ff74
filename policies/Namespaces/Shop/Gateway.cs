namespace Acme.Policies;

/// <summary>The shop's front door: customers reach it by the ingress controller or a cloud load balancer, and it passes them on.</summary>
public sealed class Gateway() : ShopWebNamespace("gateway")
{
    public static Workload Router => new("router") { Labels = [new("app", "router")], Ports = [8080.Tcp.Called("http"), 9901.Tcp.Called("metrics")] };

    public static Workload Canary => new("canary") { Labels = [new("app", "canary")], ServiceAccount = "canary" };

    public static Workload TlsRotator => new("tls-rotator")
    {
        Labels = [new("app", "tls-rotator")],
        ServiceAccount = new ServiceAccount("tls-rotator") { MountToken = true },
    };

    public override Network Network => new()
    {
        AllowMonitoring = true,
        Flows =
        [
            Flow.From(Peer.IngressController, 8080.Tcp) with { Receiver = Router },
            Flow.From(Peer.LoadBalancers, 8080.Tcp) with { Receiver = Router },
            Flow.To<Storefront>(8080.Tcp) with { Sender = Router, Receiver = Storefront.Pages },
            Flow.To<Search>(8080.Tcp) with { Sender = Router, Receiver = Search.Api },
            Flow.To(Peer.ControlPlane, 443.Tcp) with { Sender = TlsRotator },
        ],
    };

    public override IReadOnlyList<Role> Roles =>
    [
        new("tls-rotator")
        {
            Rules = [Allow.Get(Core.Secrets.Named("gateway-tls")), Allow.Update(Core.Secrets.Named("gateway-tls"))],
            BoundTo = [Subject.ServiceAccount(TlsRotator)],
        },
    ];

    public override IReadOnlyList<Exemption> Exemptions =>
    [
        new(Rules.ReadsSecrets, Named.Role("tls-rotator"))
        {
            Because = "WEB-903: until cert-manager renews the wildcard certificate", Owner = "shop-web", Until = new(2027, 02, 28),
        },
    ];
}
