namespace Acme.Policies;

/// <summary>Squares accounts with the bank every night, over the leased line.</summary>
public sealed class Settlement() : PaymentsNamespace("settlement")
{
    public static Workload Run => new("settlement-run") { Labels = [new("app", "settlement-run")], ServiceAccount = "settlement-run" };

    public override Network Network => new()
    {
        AllowMonitoring = true,
        Flows =
        [
            Flow.To(Peer.Addresses(Networks.Bank, except: "198.51.100.112/28"), 22.Tcp, 443.Tcp) with { Sender = Run },
            Flow.To<Ledger>(8080.Tcp) with { Sender = Run, Receiver = Ledger.Api },
        ],
    };

    // A run that failed is started again by hand; nobody else may start one.
    public override IReadOnlyList<Role> Roles =>
    [
        new("settlement-operator")
        {
            Rules = [Allow.Read(Batch.Jobs, Batch.CronJobs), Allow.Create(Batch.Jobs), Allow.Delete(Batch.Jobs), Allow.Get(Batch.Jobs.Status)],
            BoundTo = [Subject.Group("settlement-operators")],
        },
    ];

    public override IReadOnlyList<Exemption> Exemptions =>
    [
        new(Rules.RunsPods, Named.Role("settlement-operator"))
        {
            Because = "PAY-201: a failed run is started again by hand until the runner retries by itself", Owner = "settlement", Until = new(2027, 06, 30),
        },
    ];
}
