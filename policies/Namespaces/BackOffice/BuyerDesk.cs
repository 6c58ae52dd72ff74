namespace Acme.Policies;

/// <summary>Where buyers order from suppliers; reached from the offices and the VPN, though not by guests.</summary>
public sealed class BuyerDesk() : CustomerCareNamespace("buyer-desk")
{
    public static Workload App => new("buyer-desk") { Labels = [new("app", "buyer-desk")], Ports = [8080.Tcp.Called("http")] };

    public override Network Network => new()
    {
        AllowMonitoring = true,
        Flows = [Flow.To<ErpBridge>(8443.Tcp) with { Sender = App, Receiver = ErpBridge.Bridge }],
        Policies =
        [
            new("allow-offices")
            {
                Pods = Pod.Of(App),
                Ingress =
                [
                    new()
                    {
                        Peers = [Peer.Addresses(Networks.Offices), Peer.Addresses(Networks.Vpn, except: Networks.VpnGuests)],
                        Ports = [Port.Named("http")],
                    },
                ],
            },
        ],
    };
}
