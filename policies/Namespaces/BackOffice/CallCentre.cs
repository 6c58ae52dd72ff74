namespace Acme.Policies;

/// <summary>Takes customers' calls from the telephone system and shows who rings.</summary>
public sealed class CallCentre() : CustomerCareNamespace("call-centre")
{
    public static Workload Telephony => new("telephony") { Labels = [new("app", "telephony")], Ports = [5061.Tcp, (16384, 16484).Udp] };

    public override Network Network => new()
    {
        AllowMonitoring = true,
        AllowNamespaceTraffic = true,
        Flows =
        [
            Flow.From(Peer.Addresses(Networks.Telephony), 5061.Tcp, (16384, 16484).Udp) with { Receiver = Telephony },
            Flow.To(Peer.Addresses(Networks.Telephony), 5061.Tcp, (16384, 16484).Udp) with { Sender = Telephony },
        ],
    };
}
