namespace Acme.Policies;

public static partial class Clusters
{
    /// <summary>Tracking and the drivers' app as they will be.</summary>
    public static Cluster FreightStageEw1 => new("freight-stage-ew1")
    {
        Traits = [Env.Stage, Project.Freight, Serves.Customers],
        Hosting = Hosting.Gke,
        Region = "europe-west1",
        Kubernetes = new(1, 32),
        Engine = Engine.ArgoCd,
        Cni = Cni.Calico,
        Addresses = new()
        {
            Pods = ["10.78.0.0/16"],
            Services = ["10.128.208.0/20"],
            Nodes = ["10.8.56.0/22"],
            ApiServer = ["172.16.0.210:443"],
        },
        Dns = Dns.KubeDns(service: "10.128.208.10", NodeLocal.At("169.254.20.10")),
        WorkloadIdentity = true,
        Ingress = IngressPods.In<IngressNginx>(),
        Values = new()
        {
            Prometheus = PrometheusOfStage with { LoadBalancerIp = "10.8.56.40" },
            FluentBit = GraylogOfStage,
            NginxIngress = PublicIngress,
            Sections = [new BackupValues { Bucket = "acme-backup-freight-stage", Every = 1.Days, Keep = 7.Days }],
        },
    };
}
