namespace Acme.Policies;

public static partial class Clusters
{
    /// <summary>Payments, in Belgium.</summary>
    public static Cluster PayProdEw1 => new("pay-prod-ew1")
    {
        Traits = [Env.Prod, Project.Pay, Serves.Customers],
        Hosting = Hosting.Gke,
        Region = "europe-west1",
        Kubernetes = new(1, 33),
        Engine = Engine.Flux2,
        Cni = Cni.DataplaneV2,
        Addresses = new()
        {
            Pods = ["10.75.0.0/16"],
            Services = ["10.128.160.0/20"],
            Nodes = ["10.8.44.0/22"],
            ApiServer = ["172.16.0.162:443"],
        },
        Dns = Dns.CloudDns(),
        WorkloadIdentity = true,
        Ingress = IngressPods.In<IngressNginx>(),
        Values = new()
        {
            Prometheus = PrometheusOfProd with { LoadBalancerIp = "10.8.44.40" },
            FluentBit = GraylogOfProd,
            NginxIngress = PublicIngress,
            Sections = [new BackupValues { Bucket = "acme-backup-pay-prod", Every = 6.Hours, Keep = 35.Days }],
        },
    };
}
