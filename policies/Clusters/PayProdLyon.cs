namespace Acme.Policies;

public static partial class Clusters
{
    /// <summary>The card zone: the only place where card numbers are whole.</summary>
    public static Cluster PayProdLyon => new("pay-prod-lyon")
    {
        Traits = [Env.Prod, Project.Pay, Serves.Staff],
        Hosting = Hosting.SelfHosted,
        Region = "lyon",
        Kubernetes = new(1, 32),
        Engine = Engine.Flux2,
        Cni = Cni.Cilium,
        Addresses = new()
        {
            Pods = ["10.99.0.0/16"],
            Services = ["10.129.32.0/20"],
            Nodes = ["10.20.3.0/26"],
            ApiServer = ["10.20.3.11:6443", "10.20.3.12:6443", "10.20.3.13:6443"],
        },
        Dns = Dns.CoreDns(service: "10.129.32.3", NodeLocal.At("169.254.25.10")),
        Ingress = IngressPods.In<IngressNginx>(),
        Values = new()
        {
            Prometheus = PrometheusOfProdInDataCentres with { LoadBalancerIp = "10.20.3.112" },
            FluentBit = GraylogOfProd,
            MetalLb = new() { Addresses = "10.20.3.100-10.20.3.120" },
            NginxIngress = StaffIngress,
            Sections = [new BackupValues { Bucket = "acme-backup-pay-prod", Every = 6.Hours, Keep = 35.Days }],
        },
    };
}
