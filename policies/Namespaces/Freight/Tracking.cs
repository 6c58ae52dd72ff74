namespace Acme.Policies;

/// <summary>Shows customers where their parcel is.</summary>
public sealed class Tracking() : TrackingNamespace("tracking")
{
    public static Workload Web => new("tracking-web") { Labels = [new("app", "tracking-web")], Ports = [8080.Tcp] };

    public override Network Network => new()
    {
        AllowMonitoring = true,
        AllowNamespaceTraffic = true,
        Flows =
        [
            Flow.From(Peer.IngressController, 8080.Tcp) with { Receiver = Web },
            Flow.To<ParcelEvents>(8080.Tcp) with { Sender = Web, Receiver = ParcelEvents.Reader },
            Flow.To<Routing>(8080.Tcp) with { Sender = Web, Receiver = Routing.Api },
        ],
    };
}
