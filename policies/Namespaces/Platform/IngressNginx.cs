namespace Acme.Policies;

/// <summary>The way in: from Acme's own network, to pods that name the ingress controller.</summary>
public class IngressNginx() : PlatformNamespace("ingress-nginx")
{
    public static Workload Controller => new("controller")
    {
        Labels = [new("app.kubernetes.io/name", "ingress-nginx"), new("app.kubernetes.io/component", "controller")],
        Ports = [80.Tcp.Called("http"), 443.Tcp.Called("https"), 8443.Tcp.Called("webhook")],
    };

    public override Network Network => new()
    {
        AllowIngressFromPrivate = true,
        AllowApiServer = true,
        AllowMonitoring = true,
        Flows = [Flow.From(Peer.ControlPlane, 8443.Tcp) with { Receiver = Controller }],
    };

    public override PodSecurity PodSecurity => new(PodSecurityLevel.Baseline)
    {
        Standing = new() { Because = "the controller binds ports 80 and 443", Owner = "platform", ReviewBy = new(2027, 03, 31) },
    };

    public override IReadOnlyList<Role> Roles =>
    [
        new("leader-election")
        {
            Rules =
            [
                Allow.Create(Coordination.Leases),
                Allow.Get(Coordination.Leases.Named("ingress-nginx-leader")),
                Allow.Update(Coordination.Leases.Named("ingress-nginx-leader")),
            ],
            BoundTo = [Subject.Provided<IngressNginx>("ingress-nginx", by: "ingress-nginx")],
        },
    ];
}
