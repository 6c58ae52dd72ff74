namespace Acme.Policies;

public static partial class Clusters
{
    /// <summary>Tracking and the drivers' app, in Finland.</summary>
    public static Cluster FreightProdEn1 => new("freight-prod-en1")
    {
        Traits = [Env.Prod, Project.Freight, Serves.Customers],
        Hosting = Hosting.Gke,
        Region = "europe-north1",
        Kubernetes = new(1, 32),
        Engine = Engine.ArgoCd,
        Cni = Cni.Calico,
        Addresses = new()
        {
            Pods = ["10.80.0.0/16"],
            Services = ["10.128.240.0/20"],
            Nodes = ["10.9.64.0/22"],
            ApiServer = ["172.16.0.242:443"],
        },
        Dns = Dns.KubeDns(service: "10.128.240.10", NodeLocal.At("169.254.20.10")),
        WorkloadIdentity = true,
        Ingress = IngressPods.In<IngressNginx>(),
        Values = new()
        {
            Prometheus = PrometheusOfProd with { LoadBalancerIp = "10.9.64.40" },
            FluentBit = GraylogOfProd,
            NginxIngress = PublicIngress,
            Sections = [new BackupValues { Bucket = "acme-backup-freight-prod", Every = 6.Hours, Keep = 35.Days }],
        },
    };
}
