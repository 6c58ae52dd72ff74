namespace Acme.Policies;

public static partial class Clusters
{
    /// <summary>Payments as they will be, with the banks' test systems.</summary>
    public static Cluster PayStageEw1 => new("pay-stage-ew1")
    {
        Traits = [Env.Stage, Project.Pay, Serves.Customers],
        Hosting = Hosting.Gke,
        Region = "europe-west1",
        Kubernetes = new(1, 33),
        Engine = Engine.Flux2,
        Cni = Cni.DataplaneV2,
        Addresses = new()
        {
            Pods = ["10.74.0.0/16"],
            Services = ["10.128.144.0/20"],
            Nodes = ["10.8.40.0/22"],
            ApiServer = ["172.16.0.146:443"],
        },
        Dns = Dns.CloudDns(),
        WorkloadIdentity = true,
        Ingress = IngressPods.In<IngressNginx>(),
        Values = new()
        {
            Prometheus = PrometheusOfStage with { LoadBalancerIp = "10.8.40.40" },
            FluentBit = GraylogOfStage,
            NginxIngress = PublicIngress,
            Sections = [new BackupValues { Bucket = "acme-backup-pay-stage", Every = 1.Days, Keep = 7.Days }],
        },
    };
}
