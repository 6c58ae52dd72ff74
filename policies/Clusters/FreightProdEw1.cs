namespace Acme.Policies;

public static partial class Clusters
{
    /// <summary>Tracking and the drivers' app, in Belgium.</summary>
    public static Cluster FreightProdEw1 => new("freight-prod-ew1")
    {
        Traits = [Env.Prod, Project.Freight, Serves.Customers],
        Hosting = Hosting.Gke,
        Region = "europe-west1",
        Kubernetes = new(1, 32),
        Engine = Engine.ArgoCd,
        Cni = Cni.Calico,
        Addresses = new()
        {
            Pods = ["10.79.0.0/16"],
            Services = ["10.128.224.0/20"],
            Nodes = ["10.8.60.0/22"],
            ApiServer = ["172.16.0.226:443"],
        },
        Dns = Dns.KubeDns(service: "10.128.224.10", NodeLocal.At("169.254.20.10")),
        WorkloadIdentity = true,
        Ingress = IngressPods.In<IngressNginx>(),
        Values = new()
        {
            Prometheus = PrometheusOfProd with { LoadBalancerIp = "10.8.60.40" },
            FluentBit = GraylogOfProd,
            NginxIngress = PublicIngress,
            Sections = [new BackupValues { Bucket = "acme-backup-freight-prod", Every = 6.Hours, Keep = 35.Days }],
        },
    };
}
