namespace Acme.Policies;

public static partial class Clusters
{
    /// <summary>Where the freight teams try what customers see.</summary>
    public static Cluster FreightDevEw1 => new("freight-dev-ew1")
    {
        Traits = [Env.Dev, Project.Freight, Serves.Customers],
        Hosting = Hosting.Gke,
        Region = "europe-west1",
        Kubernetes = new(1, 33),
        Engine = Engine.ArgoCd,
        Cni = Cni.Calico,
        Addresses = new()
        {
            Pods = ["10.77.0.0/16"],
            Services = ["10.128.192.0/20"],
            Nodes = ["10.8.52.0/22"],
            ApiServer = ["172.16.0.194:443"],
        },
        Dns = Dns.KubeDns(service: "10.128.192.10"),
        Ingress = IngressPods.In<IngressNginx>(),
        Values = new()
        {
            Prometheus = PrometheusOfDev with { LoadBalancerIp = "10.8.52.40" },
            FluentBit = GraylogOfDev,
            NginxIngress = PublicIngress,
            Sections = [new BackupValues { Bucket = "acme-backup-freight-dev", Every = 1.Days, Keep = 7.Days }],
        },
    };
}
