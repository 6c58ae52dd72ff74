namespace Acme.Policies;

public static partial class Clusters
{
    /// <summary>The shop as it will be, in Finland.</summary>
    public static Cluster ShopStageEn1 => new("shop-stage-en1")
    {
        Traits = [Env.Stage, Project.Shop, Serves.Customers],
        Hosting = Hosting.Gke,
        Region = "europe-north1",
        Kubernetes = new(1, 33),
        Engine = Engine.Flux2,
        Cni = Cni.DataplaneV2,
        Addresses = new()
        {
            Pods = ["10.67.0.0/16"],
            Services = ["10.128.32.0/20"],
            Nodes = ["10.9.12.0/22"],
            ApiServer = ["172.16.0.34:443"],
        },
        Dns = Dns.KubeDns(service: "10.128.32.10", NodeLocal.Redirected),
        WorkloadIdentity = true,
        Ingress = IngressPods.In<IngressNginx>(),
        Values = new()
        {
            Prometheus = PrometheusOfStage with { LoadBalancerIp = "10.9.12.40" },
            FluentBit = GraylogOfStage,
            NginxIngress = PublicIngress,
            Sections = [new BackupValues { Bucket = "acme-backup-shop-stage", Every = 1.Days, Keep = 7.Days }],
        },
    };
}
