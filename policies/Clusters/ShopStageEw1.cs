namespace Acme.Policies;

public static partial class Clusters
{
    /// <summary>The shop as it will be, in Belgium.</summary>
    public static Cluster ShopStageEw1 => new("shop-stage-ew1")
    {
        Traits = [Env.Stage, Project.Shop, Serves.Customers],
        Hosting = Hosting.Gke,
        Region = "europe-west1",
        Kubernetes = new(1, 34),
        Engine = Engine.Flux2,
        Cni = Cni.DataplaneV2,
        Addresses = new()
        {
            Pods = ["10.66.0.0/16"],
            Services = ["10.128.16.0/20"],
            Nodes = ["10.8.8.0/22"],
            ApiServer = ["172.16.0.18:443"],
        },
        Dns = Dns.KubeDns(service: "10.128.16.10", NodeLocal.Redirected),
        WorkloadIdentity = true,
        Ingress = IngressPods.In<IngressNginx>(),
        Values = new()
        {
            Prometheus = PrometheusOfStage with { LoadBalancerIp = "10.8.8.40" },
            FluentBit = GraylogOfStage,
            NginxIngress = PublicIngress,
            Sections = [new BackupValues { Bucket = "acme-backup-shop-stage", Every = 1.Days, Keep = 7.Days }],
        },
    };
}
