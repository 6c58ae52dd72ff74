namespace Acme.Policies;

public static partial class Clusters
{
    /// <summary>The warehouses of the north and east; scanners come in over IPv6.</summary>
    public static Cluster FreightProdBremen => new("freight-prod-bremen")
    {
        Traits = [Env.Prod, Project.Freight, Serves.Staff],
        Hosting = Hosting.SelfHosted,
        Region = "bremen",
        Kubernetes = new(1, 31),
        Engine = Engine.Flux2,
        Cni = Cni.Cilium,
        Addresses = new()
        {
            Pods = ["10.104.0.0/16", "fd4a:6c1e:800::/56"],
            Services = ["10.129.112.0/20", "fd4a:6c1e:8ff::/112"],
            Nodes = ["10.30.8.0/26", "fd4a:6c1e:30:8::/64"],
            ApiServer = ["10.30.8.11:6443", "10.30.8.12:6443", "10.30.8.13:6443"],
            LoadBalancers = ["10.30.8.64/29"],
        },
        Dns = Dns.CoreDns(service: "10.129.112.3", NodeLocal.At("169.254.25.10")).And("fd4a:6c1e:8ff::3"),
        Ingress = IngressPods.In<IngressNginx>(),
        Values = new()
        {
            Prometheus = PrometheusOfProdInDataCentres with { LoadBalancerIp = "10.30.8.112" },
            FluentBit = GraylogOfProd,
            MetalLb = new() { Addresses = "10.30.8.100-10.30.8.120" },
            NginxIngress = StaffIngress,
            Sections = [new BackupValues { Bucket = "acme-backup-freight-prod", Every = 6.Hours, Keep = 35.Days }],
        },
    };
}
