namespace Acme.Policies;

/// <summary>Announces services' addresses from the nodes; listens to the API server only.</summary>
public sealed class MetalLb() : PlatformNamespace("metallb-system")
{
    public static Workload Controller => new("controller") { Labels = [new("app.kubernetes.io/component", "controller")], Ports = [9443.Tcp] };

    public static Workload Speaker => new("speaker") { Labels = [new("app.kubernetes.io/component", "speaker")], HostNetwork = true };

    public override Network Network => new()
    {
        AllowApiServer = true,
        AllowMonitoring = true,
        Flows = [Flow.From(Peer.ControlPlane, 9443.Tcp) with { Receiver = Controller }],
    };

    public override PodSecurity PodSecurity => new(PodSecurityLevel.Privileged)
    {
        Standing = new() { Because = "speakers answer ARP on the host network", Owner = "platform", ReviewBy = new(2027, 09, 30) },
    };
}
