namespace Acme.Policies;

public static partial class Clusters
{
    /// <summary>The back office: buyers, customer care, the call centre.</summary>
    public static Cluster OfficeProdEw1 => new("office-prod-ew1")
    {
        Traits = [Env.Prod, Project.Shop, Serves.Staff],
        Hosting = Hosting.Gke,
        Region = "europe-west1",
        Kubernetes = new(1, 32),
        Engine = Engine.Flux2,
        Cni = Cni.Calico,
        Addresses = new()
        {
            Pods = ["10.72.0.0/16"],
            Services = ["10.128.112.0/20"],
            Nodes = ["10.8.32.0/22"],
            ApiServer = ["172.16.0.114:443"],
        },
        Dns = Dns.KubeDns(service: "10.128.112.10", NodeLocal.At("169.254.20.10")),
        WorkloadIdentity = true,
        Ingress = IngressPods.In<IngressNginx>(),
        Values = new()
        {
            Prometheus = PrometheusOfProd with { LoadBalancerIp = "10.8.32.40" },
            FluentBit = GraylogOfProd,
            NginxIngress = StaffIngress,
            Sections = [new BackupValues { Bucket = "acme-backup-office-prod", Every = 6.Hours, Keep = 35.Days }],
        },
    };
}
