namespace Acme.Policies;

public static partial class Clusters
{
    /// <summary>The card zone's second site.</summary>
    public static Cluster PayProdBremen => new("pay-prod-bremen")
    {
        Traits = [Env.Prod, Project.Pay, Serves.Staff],
        Hosting = Hosting.SelfHosted,
        Region = "bremen",
        Kubernetes = new(1, 32),
        Engine = Engine.Flux2,
        Cni = Cni.Cilium,
        Addresses = new()
        {
            Pods = ["10.100.0.0/16"],
            Services = ["10.129.48.0/20"],
            Nodes = ["10.30.4.0/26"],
            ApiServer = ["10.30.4.11:6443", "10.30.4.12:6443", "10.30.4.13:6443"],
        },
        Dns = Dns.CoreDns(service: "10.129.48.3", NodeLocal.At("169.254.25.10")),
        Ingress = IngressPods.In<IngressNginx>(),
        Values = new()
        {
            Prometheus = PrometheusOfProdInDataCentres with { LoadBalancerIp = "10.30.4.112" },
            FluentBit = GraylogOfProd,
            MetalLb = new() { Addresses = "10.30.4.100-10.30.4.120" },
            NginxIngress = StaffIngress,
            Sections = [new BackupValues { Bucket = "acme-backup-pay-prod", Every = 6.Hours, Keep = 35.Days }],
        },
    };
}
