namespace Acme.Policies;

/// <summary>The way in: from everywhere, to pods that name the ingress controller.</summary>
public sealed class PublicIngressNginx : IngressNginx
{
    public override Network Network => new()
    {
        AllowApiServer = true,
        AllowMonitoring = true,
        Flows =
        [
            Flow.From(Peer.Anyone, 80.Tcp, 443.Tcp) with { Receiver = Controller },
            Flow.From(Peer.LoadBalancers, 10254.Tcp) with { Receiver = Controller },
            Flow.From(Peer.ControlPlane, 8443.Tcp) with { Receiver = Controller },
        ],
    };

    public override IReadOnlyList<Exemption> Exemptions =>
    [
        new(Rules.OpensEverything, Named.NetworkPolicy("allow-controller-from-anyone-80-tcp-443-tcp"))
        {
            Because = "PLAT-3: customers come from everywhere, until the edge proxy is the only way in", Owner = "platform", Until = new(2027, 09, 30),
        },
    ];
}
