namespace Acme.Policies;

public static partial class Clusters
{
    /// <summary>The depots' software as it will be.</summary>
    public static Cluster DepotStageLyon => new("depot-stage-lyon")
    {
        Traits = [Env.Stage, Project.Freight, Serves.Depots],
        Hosting = Hosting.SelfHosted,
        Region = "lyon",
        Kubernetes = new(1, 24),
        Engine = Engine.Flux1,
        Cni = Cni.Calico,
        Addresses = new()
        {
            Pods = ["10.106.0.0/16"],
            Services = ["10.129.144.0/20"],
            Nodes = ["10.20.10.0/26"],
            ApiServer = ["10.20.10.11:6443", "10.20.10.12:6443", "10.20.10.13:6443"],
        },
        Dns = Dns.CoreDns(service: "10.129.144.3"),
        Monitoring = PrometheusPods.In<Monitoring>(new("app.kubernetes.io/name", "prometheus"), new("app.kubernetes.io/instance", "depot")),
        Ingress = IngressPods.OnHostNetwork,
        Values = new()
        {
            Prometheus = PrometheusOfStage with { LoadBalancerIp = "10.20.10.112" },
            FluentBit = GraylogOfStage,
            MetalLb = new() { Addresses = "10.20.10.100-10.20.10.120" },
            NginxIngress = DepotIngress,
            Sections = [new BackupValues { Bucket = "acme-backup-depot-stage", Every = 1.Days, Keep = 7.Days }],
        },
    };
}
