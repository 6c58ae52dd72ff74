namespace Acme.Policies;

/// <summary>Speaks to the ERP, which is on many machines of Acme's own network, and keeps everybody else from it.</summary>
public sealed class ErpBridge() : CustomerCareNamespace("erp-bridge")
{
    public static Workload Bridge => new("bridge") { Labels = [new("app", "bridge")], Ports = [8443.Tcp] };

    public override Network Network => new() { AllowMonitoring = true, AllowEgressToPrivate = true };

    public override IReadOnlyList<Override> Overrides =>
    [
        // The ERP's test system is one machine.
        new Tighten(!Groups.Prod) { Network = new() { AllowEgressToPrivate = true }, Because = "ERP-12: nothing but production may reach the ERP" },
        new Loosen(Groups.Stage)
        {
            Network = new() { Flows = [Flow.To(Peer.Addresses(Networks.ErpTest), 443.Tcp, 3299.Tcp) with { Sender = Bridge }] },
            Because = "ERP-40: the yearly upgrade is tried on stage", Owner = "customer-care", Until = new(2027, 08, 31),
        },
    ];

    public override IReadOnlyList<ServiceAccount> ServiceAccounts => [new("erp-sync") { ImagePullSecrets = ["erp-vendor-registry"] }, "erp-archive"];
}
