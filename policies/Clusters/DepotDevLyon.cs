namespace Acme.Policies;

public static partial class Clusters
{
    /// <summary>Where the depots' software is tried; the first of its kind on Flux 2.</summary>
    public static Cluster DepotDevLyon => new("depot-dev-lyon")
    {
        Traits = [Env.Dev, Project.Freight, Serves.Depots],
        Hosting = Hosting.SelfHosted,
        Region = "lyon",
        Kubernetes = new(1, 31),
        Engine = Engine.Flux2,
        Cni = Cni.Calico,
        Addresses = new()
        {
            Pods = ["10.105.0.0/16"],
            Services = ["10.129.128.0/20"],
            Nodes = ["10.20.9.0/26"],
            ApiServer = ["10.20.9.11:6443", "10.20.9.12:6443", "10.20.9.13:6443"],
        },
        Dns = Dns.CoreDns(service: "10.129.128.3", NodeLocal.At("169.254.25.10")),
        Ingress = IngressPods.OnHostNetwork,
        FormerNames = ["depot-test-lyon"],
        Values = new()
        {
            Prometheus = new() { Enabled = false },
            FluentBit = GraylogOfDev,
            MetalLb = new() { Enabled = false, Addresses = "10.20.9.100-10.20.9.120" },
            NginxIngress = DepotIngress,
            Sections = [new BackupValues { Bucket = "acme-backup-depot-dev", Every = 1.Days, Keep = 7.Days }],
        },
    };
}
