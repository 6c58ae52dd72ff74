namespace Acme.Policies;

public static partial class Clusters
{
    /// <summary>The warehouses' software as it will be.</summary>
    public static Cluster FreightStageLyon => new("freight-stage-lyon")
    {
        Traits = [Env.Stage, Project.Freight, Serves.Staff],
        Hosting = Hosting.SelfHosted,
        Region = "lyon",
        Kubernetes = new(1, 32),
        Engine = Engine.Flux2,
        Cni = Cni.Cilium,
        Addresses = new()
        {
            Pods = ["10.102.0.0/16"],
            Services = ["10.129.80.0/20"],
            Nodes = ["10.20.6.0/26"],
            ApiServer = ["10.20.6.11:6443", "10.20.6.12:6443", "10.20.6.13:6443"],
            LoadBalancers = ["10.20.6.64/29"],
        },
        Dns = Dns.CoreDns(service: "10.129.80.3", NodeLocal.At("169.254.25.10")),
        Ingress = IngressPods.In<IngressNginx>(),
        Values = new()
        {
            Prometheus = PrometheusOfStage with { LoadBalancerIp = "10.20.6.112" },
            FluentBit = GraylogOfStage,
            MetalLb = new() { Addresses = "10.20.6.100-10.20.6.120" },
            NginxIngress = StaffIngress,
            Sections = [new BackupValues { Bucket = "acme-backup-freight-stage", Every = 1.Days, Keep = 7.Days }],
        },
    };
}
