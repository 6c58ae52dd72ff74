namespace Acme.Policies;

public static partial class Clusters
{
    /// <summary>Where the shop's teams try what they build.</summary>
    public static Cluster ShopDevEw1 => new("shop-dev-ew1")
    {
        Traits = [Env.Dev, Project.Shop, Serves.Customers],
        Hosting = Hosting.Gke,
        Region = "europe-west1",
        Kubernetes = new(1, 34),
        Engine = Engine.Flux2,
        Cni = Cni.DataplaneV2,
        Addresses = new()
        {
            Pods = ["10.65.0.0/16"],
            Services = ["10.128.0.0/20"],
            Nodes = ["10.8.4.0/22"],
            ApiServer = ["172.16.0.2:443"],
        },
        Dns = Dns.KubeDns(service: "10.128.0.10", NodeLocal.Redirected),
        WorkloadIdentity = true,
        Ingress = IngressPods.In<IngressNginx>(),
        Values = new()
        {
            Prometheus = PrometheusOfDev with { LoadBalancerIp = "10.8.4.40" },
            FluentBit = GraylogOfDev,
            NginxIngress = PublicIngress,
            Sections = [new BackupValues { Bucket = "acme-backup-shop-dev", Every = 1.Days, Keep = 7.Days }],
        },
    };
}
