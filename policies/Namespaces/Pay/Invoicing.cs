namespace Acme.Policies;

/// <summary>Writes invoices and mails them; keeps ten years of them in a bucket.</summary>
public sealed class Invoicing() : PaymentsNamespace("invoicing")
{
    public static Workload Writer => new("invoice-writer")
    {
        Labels = [new("app", "invoice-writer")],
        ServiceAccount = new ServiceAccount("invoice-writer")
        {
            Annotations = [new("iam.gke.io/gcp-service-account", "invoice-archive@acme-pay.iam.gserviceaccount.com")],
        },
    };

    public override IReadOnlyList<string> FormerNames => ["billing", "invoices"];

    public override Network Network => new()
    {
        AllowMonitoring = true,
        AllowWorkloadIdentity = true,
        AllowInternet = true,
        Flows =
        [
            Flow.To(Peer.Addresses(Networks.Mail), 465.Tcp) with { Sender = Writer },
            Flow.To<Ledger>(8080.Tcp) with { Sender = Writer, Receiver = Ledger.Api },
        ],
    };
}
