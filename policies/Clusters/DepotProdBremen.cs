namespace Acme.Policies;

public static partial class Clusters
{
    /// <summary>Sorting belts, scanners and label printers of the northern depots.</summary>
    public static Cluster DepotProdBremen => new("depot-prod-bremen")
    {
        Traits = [Env.Prod, Project.Freight, Serves.Depots],
        Hosting = Hosting.SelfHosted,
        Region = "bremen",
        Kubernetes = new(1, 23),
        Engine = Engine.Flux1,
        Cni = Cni.Calico,
        Addresses = new()
        {
            Pods = ["10.108.0.0/16"],
            Services = ["10.129.176.0/20"],
            Nodes = ["10.30.12.0/26"],
            ApiServer = ["10.30.12.11:6443", "10.30.12.12:6443", "10.30.12.13:6443"],
        },
        Dns = Dns.CoreDns(service: "10.129.176.3"),
        Monitoring = PrometheusPods.In<Monitoring>(new("app.kubernetes.io/name", "prometheus"), new("app.kubernetes.io/instance", "depot")),
        Ingress = IngressPods.OnHostNetwork,
        AgentNamespace = "gitops",
        Values = new()
        {
            // The depots' screens were built before environments had short names.
            EnvironmentName = "production",
            Prometheus = PrometheusOfProdInDataCentres with { StorageSize = 100.Gi, LoadBalancerIp = "10.30.12.112" },
            FluentBit = GraylogOfProd with { GelfMode = GelfMode.Udp },
            MetalLb = new() { Addresses = "10.30.12.100-10.30.12.120" },
            NginxIngress = DepotIngress,
            Sections = [new BackupValues { Bucket = "acme-backup-depot-prod", Every = 6.Hours, Keep = 35.Days }],
        },
    };
}
