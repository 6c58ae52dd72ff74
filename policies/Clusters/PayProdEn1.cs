namespace Acme.Policies;

public static partial class Clusters
{
    /// <summary>Payments, in Finland.</summary>
    public static Cluster PayProdEn1 => new("pay-prod-en1")
    {
        Traits = [Env.Prod, Project.Pay, Serves.Customers],
        Hosting = Hosting.Gke,
        Region = "europe-north1",
        Kubernetes = new(1, 33),
        Engine = Engine.Flux2,
        Cni = Cni.DataplaneV2,
        Addresses = new()
        {
            Pods = ["10.76.0.0/16"],
            Services = ["10.128.176.0/20"],
            Nodes = ["10.9.48.0/22"],
            ApiServer = ["172.16.0.178:443"],
        },
        Dns = Dns.CloudDns(),
        WorkloadIdentity = true,
        Ingress = IngressPods.In<IngressNginx>(),
        Values = new()
        {
            Prometheus = PrometheusOfProd with { LoadBalancerIp = "10.9.48.40" },
            FluentBit = GraylogOfProd,
            NginxIngress = PublicIngress,
            Sections = [new BackupValues { Bucket = "acme-backup-pay-prod", Every = 6.Hours, Keep = 35.Days }],
        },
    };
}
