namespace Acme.Policies;

public static partial class Clusters
{
    /// <summary>Where the card zone is tried, with made-up cards.</summary>
    public static Cluster PayDevLyon => new("pay-dev-lyon")
    {
        Traits = [Env.Dev, Project.Pay, Serves.Staff],
        Hosting = Hosting.SelfHosted,
        Region = "lyon",
        Kubernetes = new(1, 34),
        Engine = Engine.Flux2,
        Cni = Cni.Cilium,
        Addresses = new()
        {
            Pods = ["10.97.0.0/16"],
            Services = ["10.129.0.0/20"],
            Nodes = ["10.20.1.0/26"],
            ApiServer = ["10.20.1.11:6443", "10.20.1.12:6443", "10.20.1.13:6443"],
        },
        Dns = Dns.CoreDns(service: "10.129.0.3", NodeLocal.At("169.254.25.10")),
        Ingress = IngressPods.In<IngressNginx>(),
        Values = new()
        {
            Prometheus = PrometheusOfDev with { LoadBalancerIp = "10.20.1.112" },
            FluentBit = GraylogOfDev,
            MetalLb = new() { Addresses = "10.20.1.100-10.20.1.120" },
            NginxIngress = StaffIngress,
            Sections = [new BackupValues { Bucket = "acme-backup-pay-dev", Every = 1.Days, Keep = 7.Days }],
        },
    };
}
