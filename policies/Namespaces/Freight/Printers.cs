namespace Acme.Policies;

/// <summary>Prints labels on the printers of a depot; drivers' handhelds and the offices order them by the ingress controller.</summary>
public sealed class Printers() : DepotNamespace("printers")
{
    public static Workload Spooler => new("spooler") { Labels = [new("app", "spooler")], Ports = [8080.Tcp] };

    public override Network Network => new()
    {
        AllowMonitoring = true,
        Flows =
        [
            Flow.From(Peer.IngressController, 8080.Tcp) with { Receiver = Spooler },
            Flow.To(Peer.Addresses(Networks.Printers), 9100.Tcp) with { Sender = Spooler },
            Flow.To<Sorting>(7100.Tcp) with { Sender = Spooler, Receiver = Sorting.Controller },
        ],
    };
}
