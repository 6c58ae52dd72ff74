namespace Acme.Policies;

/// <summary>Counts what teams use, once an hour, for the bill.</summary>
public sealed class CostReports() : PlatformNamespace("cost-reports")
{
    public static Workload Collector => new("collector")
    {
        Labels = [new("app", "collector")],
        ServiceAccount = new ServiceAccount("collector")
        {
            MountToken = true,
            Annotations = [new("iam.gke.io/gcp-service-account", "cost-collector@acme-finops.iam.gserviceaccount.com")],
        },
    };

    public override Network Network => new()
    {
        AllowApiServer = true,
        AllowWorkloadIdentity = true,
        AllowInternet = true,
        Flows =
        [
            Flow.To<Monitoring>(9090.Tcp) with { Sender = Collector, Receiver = Monitoring.Prometheus },
            Flow.To(Peer.OutOfFleet("kube-system", Pod.Labelled("k8s-app", "metrics-server")), 4443.Tcp) with { Sender = Collector },
        ],
    };
}
