namespace Acme.Policies;

/// <summary>Hears every scan of a depot, from scanners in their own network, and hands it to the sorting belts.</summary>
public sealed class Scanners() : DepotNamespace("scanners")
{
    public static Workload Receiver => new("receiver") { Labels = [new("app", "receiver")], Ports = [7000.Tcp] };

    public override IReadOnlyList<string> FormerNames => ["handhelds"];

    public override Network Network => new()
    {
        AllowMonitoring = true,
        Flows =
        [
            Flow.From(Peer.Addresses(Networks.Scanners), 7000.Tcp) with { Receiver = Receiver },
            Flow.To<Sorting>(7100.Tcp) with { Sender = Receiver, Receiver = Sorting.Controller },
        ],
    };
}
