namespace Acme.Policies;

/// <summary>The way into a depot: on the nodes' own network, where no network policy reaches it.</summary>
public sealed class DepotIngressNginx : IngressNginx
{
    public static new Workload Controller => new("controller")
    {
        Labels = [new("app.kubernetes.io/name", "ingress-nginx")],
        Ports = [80.Tcp, 443.Tcp],
        HostNetwork = true,
    };

    public override Network Network => new();

    public override PodSecurity PodSecurity => new(PodSecurityLevel.Privileged)
    {
        Standing = new() { Because = "the controller is on the host network", Owner = "platform", ReviewBy = new(2027, 03, 31) },
    };
}
