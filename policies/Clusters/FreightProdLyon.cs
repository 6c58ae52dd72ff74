namespace Acme.Policies;

public static partial class Clusters
{
    /// <summary>The warehouses of the south and west; scanners come in over IPv6.</summary>
    public static Cluster FreightProdLyon => new("freight-prod-lyon")
    {
        Traits = [Env.Prod, Project.Freight, Serves.Staff],
        Hosting = Hosting.SelfHosted,
        Region = "lyon",
        Kubernetes = new(1, 32),
        Engine = Engine.Flux2,
        Cni = Cni.Cilium,
        Addresses = new()
        {
            Pods = ["10.103.0.0/16", "fd4a:6c1e:700::/56"],
            Services = ["10.129.96.0/20", "fd4a:6c1e:7ff::/112"],
            Nodes = ["10.20.7.0/26", "fd4a:6c1e:20:7::/64"],
            ApiServer = ["10.20.7.11:6443", "10.20.7.12:6443", "10.20.7.13:6443"],
            LoadBalancers = ["10.20.7.64/29"],
        },
        Dns = Dns.CoreDns(service: "10.129.96.3", NodeLocal.At("169.254.25.10")).And("fd4a:6c1e:7ff::3"),
        Ingress = IngressPods.In<IngressNginx>(),
        Values = new()
        {
            Prometheus = PrometheusOfProdInDataCentres with { LoadBalancerIp = "10.20.7.112" },
            FluentBit = GraylogOfProd,
            MetalLb = new() { Addresses = "10.20.7.100-10.20.7.120" },
            NginxIngress = StaffIngress,
            Sections = [new BackupValues { Bucket = "acme-backup-freight-prod", Every = 6.Hours, Keep = 35.Days }],
        },
    };
}
