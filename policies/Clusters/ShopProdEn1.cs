namespace Acme.Policies;

public static partial class Clusters
{
    /// <summary>The shop, in Finland: the north, and all of it when Belgium is away.</summary>
    public static Cluster ShopProdEn1 => new("shop-prod-en1")
    {
        Traits = [Env.Prod, Project.Shop, Serves.Customers],
        Hosting = Hosting.Gke,
        Region = "europe-north1",
        Kubernetes = new(1, 33),
        Engine = Engine.Flux2,
        Cni = Cni.DataplaneV2,
        Addresses = new()
        {
            Pods = ["10.69.0.0/16"],
            Services = ["10.128.64.0/20"],
            Nodes = ["10.9.20.0/22"],
            ApiServer = ["172.16.0.66:443"],
        },
        Dns = Dns.KubeDns(service: "10.128.64.10", NodeLocal.Redirected),
        WorkloadIdentity = true,
        Ingress = IngressPods.In<IngressNginx>(),
        Values = new()
        {
            Prometheus = PrometheusOfProd with { LoadBalancerIp = "10.9.20.40" },
            FluentBit = GraylogOfProd,
            NginxIngress = PublicIngress,
            Sections = [new BackupValues { Bucket = "acme-backup-shop-prod", Every = 6.Hours, Keep = 35.Days }],
        },
    };
}
