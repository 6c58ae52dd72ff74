namespace Acme.Policies;

public static partial class Clusters
{
    /// <summary>The card zone as it will be, with made-up cards.</summary>
    public static Cluster PayStageLyon => new("pay-stage-lyon")
    {
        Traits = [Env.Stage, Project.Pay, Serves.Staff],
        Hosting = Hosting.SelfHosted,
        Region = "lyon",
        Kubernetes = new(1, 33),
        Engine = Engine.Flux2,
        Cni = Cni.Cilium,
        Addresses = new()
        {
            Pods = ["10.98.0.0/16"],
            Services = ["10.129.16.0/20"],
            Nodes = ["10.20.2.0/26"],
            ApiServer = ["10.20.2.11:6443", "10.20.2.12:6443", "10.20.2.13:6443"],
        },
        Dns = Dns.CoreDns(service: "10.129.16.3", NodeLocal.At("169.254.25.10")),
        Ingress = IngressPods.In<IngressNginx>(),
        Values = new()
        {
            Prometheus = PrometheusOfStage with { LoadBalancerIp = "10.20.2.112" },
            FluentBit = GraylogOfStage,
            MetalLb = new() { Addresses = "10.20.2.100-10.20.2.120" },
            NginxIngress = StaffIngress,
            Sections = [new BackupValues { Bucket = "acme-backup-pay-stage", Every = 1.Days, Keep = 7.Days }],
        },
    };
}
