namespace Acme.Policies;

public static partial class Clusters
{
    /// <summary>Sorting belts, scanners and label printers of the western depots.</summary>
    public static Cluster DepotProdLyon => new("depot-prod-lyon")
    {
        Traits = [Env.Prod, Project.Freight, Serves.Depots],
        Hosting = Hosting.SelfHosted,
        Region = "lyon",
        Kubernetes = new(1, 22),
        Engine = Engine.Flux1,
        Cni = Cni.Calico,
        Addresses = new()
        {
            Pods = ["10.107.0.0/16"],
            Services = ["10.129.160.0/20"],
            Nodes = ["10.20.11.0/26"],
            ApiServer = ["10.20.11.11:6443", "10.20.11.12:6443", "10.20.11.13:6443"],
        },
        Dns = Dns.CoreDns(service: "10.129.160.3"),
        Monitoring = PrometheusPods.In<Monitoring>(new("app.kubernetes.io/name", "prometheus"), new("app.kubernetes.io/instance", "depot")),
        Ingress = IngressPods.OnHostNetwork,
        Values = new()
        {
            // The depots' screens were built before environments had short names.
            EnvironmentName = "production",
            Prometheus = PrometheusOfProdInDataCentres with { StorageSize = 100.Gi, LoadBalancerIp = "10.20.11.112" },
            FluentBit = GraylogOfProd with { GelfMode = GelfMode.Udp },
            MetalLb = new() { Addresses = "10.20.11.100-10.20.11.120" },
            NginxIngress = DepotIngress,
            Sections = [new BackupValues { Bucket = "acme-backup-depot-prod", Every = 6.Hours, Keep = 35.Days }],
        },
    };
}
