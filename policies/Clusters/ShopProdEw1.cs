namespace Acme.Policies;

public static partial class Clusters
{
    /// <summary>The shop, in Belgium: most of the trade.</summary>
    public static Cluster ShopProdEw1 => new("shop-prod-ew1")
    {
        Traits = [Env.Prod, Project.Shop, Serves.Customers],
        Hosting = Hosting.Gke,
        Region = "europe-west1",
        Kubernetes = new(1, 33),
        Engine = Engine.Flux2,
        Cni = Cni.DataplaneV2,
        Addresses = new()
        {
            Pods = ["10.68.0.0/16"],
            Services = ["10.128.48.0/20"],
            Nodes = ["10.8.16.0/22"],
            ApiServer = ["172.16.0.50:443"],
        },
        Dns = Dns.KubeDns(service: "10.128.48.10", NodeLocal.Redirected),
        WorkloadIdentity = true,
        Ingress = IngressPods.In<IngressNginx>(),
        FormerNames = ["shop-prod-1"],
        Values = new()
        {
            Prometheus = PrometheusOfProd with { StorageSize = 500.Gi, LoadBalancerIp = "10.8.16.40" },
            FluentBit = GraylogOfProd,
            NginxIngress = PublicIngress,
            Sections = [new BackupValues { Bucket = "acme-backup-shop-prod", Every = 6.Hours, Keep = 35.Days }],
        },
    };
}
