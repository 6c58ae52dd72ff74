namespace Acme.Policies;

/// <summary>Answers customers who say that it was not them; reads the ledger and writes to nobody.</summary>
public sealed class Disputes() : PaymentsNamespace("disputes")
{
    public static Workload Desk => new("disputes-desk") { Labels = [new("app", "disputes-desk")], Ports = [8080.Tcp] };

    public override Network Network => new()
    {
        AllowMonitoring = true,
        Flows =
        [
            Flow.From(Peer.IngressController, 8080.Tcp) with { Receiver = Desk },
            Flow.To<Ledger>(8080.Tcp) with { Sender = Desk, Receiver = Ledger.Api },
        ],
    };
}
