namespace Acme.Policies;

public static partial class Clusters
{
    /// <summary>The back office as it will be.</summary>
    public static Cluster OfficeStageEw1 => new("office-stage-ew1")
    {
        Traits = [Env.Stage, Project.Shop, Serves.Staff],
        Hosting = Hosting.Gke,
        Region = "europe-west1",
        Kubernetes = new(1, 33),
        Engine = Engine.Flux2,
        Cni = Cni.Calico,
        Addresses = new()
        {
            Pods = ["10.71.0.0/16"],
            Services = ["10.128.96.0/20"],
            Nodes = ["10.8.28.0/22"],
            ApiServer = ["172.16.0.98:443"],
        },
        Dns = Dns.KubeDns(service: "10.128.96.10", NodeLocal.At("169.254.20.10")),
        WorkloadIdentity = true,
        Ingress = IngressPods.In<IngressNginx>(),
        Values = new()
        {
            Prometheus = PrometheusOfStage with { LoadBalancerIp = "10.8.28.40" },
            FluentBit = GraylogOfStage,
            NginxIngress = StaffIngress,
            Sections = [new BackupValues { Bucket = "acme-backup-office-stage", Every = 1.Days, Keep = 7.Days }],
        },
    };
}
