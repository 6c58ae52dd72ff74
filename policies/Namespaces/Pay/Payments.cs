namespace Acme.Policies;

/// <summary>Takes payments: the shop's clusters call it by the ingress controller, and it asks Risk before it moves money.</summary>
public sealed class Payments() : PaymentsNamespace("payments")
{
    public static Workload Api => new("payments-api") { Labels = [new("app", "payments-api")], Ports = [8443.Tcp] };

    public override Network Network => new()
    {
        AllowMonitoring = true,
        Flows =
        [
            Flow.From(Peer.IngressController, 8443.Tcp) with { Receiver = Api },
            Flow.To<Fraud>(8080.Tcp) with { Sender = Api, Receiver = Fraud.Scorer },
            Flow.To<Ledger>(8080.Tcp) with { Sender = Api, Receiver = Ledger.Api },
            Flow.To(Peer.Addresses(Networks.CardZoneFrontDoors), 443.Tcp) with { Sender = Api },
        ],
    };
}
