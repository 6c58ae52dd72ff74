namespace Acme.Policies;

/// <summary>Ships what containers print to Graylog, and nothing anywhere else.</summary>
public sealed class Logging() : PlatformNamespace("logging")
{
    public static Workload FluentBit => new("fluent-bit")
    {
        Labels = [new("app.kubernetes.io/name", "fluent-bit")],
        Ports = [2020.Tcp.Called("http")],
        ServiceAccount = new ServiceAccount("fluent-bit") { MountToken = true },
    };

    public override Network Network => new()
    {
        AllowApiServer = true,
        AllowMonitoring = true,
        Flows = [Flow.To(Peer.Addresses(Networks.Graylog), 12201.Tcp, 12202.Tcp, 12202.Udp) with { Sender = FluentBit }],
    };

    public override PodSecurity PodSecurity => new(PodSecurityLevel.Privileged)
    {
        Standing = new() { Because = "Fluent Bit mounts the host's /var/log", Owner = "platform", ReviewBy = new(2027, 06, 30) },
    };
}
