namespace Acme.Policies;

public static partial class Clusters
{
    /// <summary>Where the back office's team tries what it builds.</summary>
    public static Cluster OfficeDevEw1 => new("office-dev-ew1")
    {
        Traits = [Env.Dev, Project.Shop, Serves.Staff],
        Hosting = Hosting.Gke,
        Region = "europe-west1",
        Kubernetes = new(1, 33),
        Engine = Engine.Flux2,
        Cni = Cni.Calico,
        Addresses = new()
        {
            Pods = ["10.70.0.0/16"],
            Services = ["10.128.80.0/20"],
            Nodes = ["10.8.24.0/22"],
            ApiServer = ["172.16.0.82:443"],
        },
        Dns = Dns.KubeDns(service: "10.128.80.10"),
        Ingress = IngressPods.In<IngressNginx>(),
        Values = new()
        {
            Prometheus = PrometheusOfDev with { LoadBalancerIp = "10.8.24.40" },
            FluentBit = GraylogOfDev,
            NginxIngress = StaffIngress,
            Sections = [new BackupValues { Bucket = "acme-backup-office-dev", Every = 1.Days, Keep = 7.Days }],
        },
    };
}
