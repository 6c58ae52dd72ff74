namespace Acme.Policies;

/// <summary>Gives money back, by way of the ledger.</summary>
public sealed class Refunds() : PaymentsNamespace("refunds")
{
    public static Workload Worker => new("refunds-worker") { Labels = [new("app", "refunds-worker")] };

    public override Network Network => new()
    {
        AllowMonitoring = true,
        Flows = [Flow.To<Ledger>(8080.Tcp) with { Sender = Worker, Receiver = Ledger.Api }],
    };
}
