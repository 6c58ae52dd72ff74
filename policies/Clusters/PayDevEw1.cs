namespace Acme.Policies;

public static partial class Clusters
{
    /// <summary>Where the payment teams try what they build.</summary>
    public static Cluster PayDevEw1 => new("pay-dev-ew1")
    {
        Traits = [Env.Dev, Project.Pay, Serves.Customers],
        Hosting = Hosting.Gke,
        Region = "europe-west1",
        Kubernetes = new(1, 34),
        Engine = Engine.Flux2,
        Cni = Cni.DataplaneV2,
        Addresses = new()
        {
            Pods = ["10.73.0.0/16"],
            Services = ["10.128.128.0/20"],
            Nodes = ["10.8.36.0/22"],
            ApiServer = ["172.16.0.130:443"],
        },
        Dns = Dns.CloudDns(),
        WorkloadIdentity = true,
        Ingress = IngressPods.In<IngressNginx>(),
        Values = new()
        {
            Prometheus = PrometheusOfDev with { LoadBalancerIp = "10.8.36.40" },
            FluentBit = GraylogOfDev,
            NginxIngress = PublicIngress,
            Sections = [new BackupValues { Bucket = "acme-backup-pay-dev", Every = 1.Days, Keep = 7.Days }],
        },
    };
}
