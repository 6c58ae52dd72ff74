namespace Policies.Repository.Tests.Documentation;

/// <summary>The clusters for which the documentation says what words compile to; language.md names their facts.</summary>
internal static class DescribedClusters
{
    public static Cluster DataplaneV2 => new("gke")
    {
        Hosting = Hosting.Gke,
        Region = "europe-west1",
        Kubernetes = new(1, 34),
        Engine = Engine.Flux2,
        Cni = Cni.DataplaneV2,
        Addresses = Addresses("172.16.0.2:443"),
        Dns = Dns.KubeDns(service: "10.68.0.10", NodeLocal.Redirected),
        WorkloadIdentity = true,
        Ingress = IngressPods.In("ingress-nginx"),
    };

    public static Cluster Calico => DataplaneV2 with { Cni = Cni.Calico, Dns = Dns.KubeDns(service: "10.68.0.10", NodeLocal.At("169.254.20.10")) };

    public static Cluster Cilium => DataplaneV2 with
    {
        Hosting = Hosting.SelfHosted,
        Cni = Cni.Cilium,
        Addresses = Addresses("10.10.0.10:6443") with { LoadBalancers = ["10.9.0.0/28"] },
        Dns = Dns.CoreDns(service: "10.68.0.10", NodeLocal.At("169.254.20.10")),
        WorkloadIdentity = false,
        Ingress = IngressPods.OnHostNetwork,
    };

    public static IReadOnlyList<Cluster> All => [DataplaneV2, Calico, Cilium];

    public static IReadOnlyList<string> Headings => ["GKE Dataplane V2", "GKE Calico", "self-hosted Cilium"];

    private static Addresses Addresses(string apiServer) => new()
    {
        Pods = ["10.64.0.0/14"],
        Services = ["10.68.0.0/20"],
        Nodes = ["10.10.0.0/22"],
        ApiServer = [apiServer],
    };
}
