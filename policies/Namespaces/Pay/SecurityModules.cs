namespace Acme.Policies;

/// <summary>The only way to the hardware security modules.</summary>
public sealed class SecurityModules() : CardZoneNamespace("security-modules")
{
    public static Workload Proxy => new("module-proxy") { Labels = [new("app", "module-proxy")], Ports = [9000.Tcp] };

    public override Network Network => new()
    {
        AllowMonitoring = true,
        Flows = [Flow.To(Peer.Addresses(Networks.SecurityModules), 1500.Tcp, 9004.Tcp) with { Sender = Proxy }],
    };

    public override PodSecurity PodSecurity => new(PodSecurityLevel.Restricted) { Version = new(1, 31) };
}
