namespace Acme.Policies;

public static partial class Clusters
{
    /// <summary>Where the warehouses' software is tried.</summary>
    public static Cluster FreightDevLyon => new("freight-dev-lyon")
    {
        Traits = [Env.Dev, Project.Freight, Serves.Staff],
        Hosting = Hosting.SelfHosted,
        Region = "lyon",
        Kubernetes = new(1, 33),
        Engine = Engine.Flux2,
        Cni = Cni.Cilium,
        Addresses = new()
        {
            Pods = ["10.101.0.0/16"],
            Services = ["10.129.64.0/20"],
            Nodes = ["10.20.5.0/26"],
            ApiServer = ["10.20.5.11:6443", "10.20.5.12:6443", "10.20.5.13:6443"],
            LoadBalancers = ["10.20.5.64/29"],
        },
        Dns = Dns.CoreDns(service: "10.129.64.3", NodeLocal.At("169.254.25.10")),
        Ingress = IngressPods.In<IngressNginx>(),
        Values = new()
        {
            Prometheus = PrometheusOfDev with { LoadBalancerIp = "10.20.5.112" },
            FluentBit = GraylogOfDev,
            MetalLb = new() { Addresses = "10.20.5.100-10.20.5.120" },
            NginxIngress = StaffIngress,
            Sections = [new BackupValues { Bucket = "acme-backup-freight-dev", Every = 1.Days, Keep = 7.Days }],
        },
    };
}
