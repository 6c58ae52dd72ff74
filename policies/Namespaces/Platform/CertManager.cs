namespace Acme.Policies;

/// <summary>Gets certificates from the public authority and renews them; its webhook is called by the API server.</summary>
public sealed class CertManager() : PlatformNamespace("cert-manager")
{
    public static Workload Controller => new("cert-manager") { Labels = [new("app.kubernetes.io/name", "cert-manager")], Ports = [9402.Tcp] };

    public static Workload Webhook => new("webhook") { Labels = [new("app.kubernetes.io/name", "webhook")], Ports = [10250.Tcp] };

    public override Network Network => new()
    {
        AllowApiServer = true,
        AllowInternet = true,
        AllowMonitoring = true,
        Flows = [Flow.From(Peer.ControlPlane, 10250.Tcp) with { Receiver = Webhook }],
    };
}
