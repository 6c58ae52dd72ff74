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
}
