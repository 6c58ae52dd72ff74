namespace Policies.Tests.Fleets;

/// <summary>Clusters of every kind that the language knows, for small fleets in tests.</summary>
internal static class SampleClusters
{
    public static Cluster DataplaneV2 => new("gke-dpv2")
    {
        Hosting = Hosting.Gke,
        Region = "europe-west1",
        Kubernetes = new(1, 34),
        Engine = Engine.Flux2,
        Cni = Cni.DataplaneV2,
        Addresses = new() { Pods = ["10.64.0.0/14"], Services = ["10.68.0.0/20"], Nodes = ["10.10.0.0/22"], ApiServer = ["172.16.0.2:443"] },
        Dns = Dns.KubeDns(service: "10.68.0.10", NodeLocal.Redirected),
        WorkloadIdentity = true,
        Ingress = IngressPods.In("ingress-nginx"),
    };

    public static Cluster GkeCalico => new("gke-calico")
    {
        Hosting = Hosting.Gke,
        Region = "europe-west4",
        Kubernetes = new(1, 32),
        Engine = Engine.ArgoCd,
        Cni = Cni.Calico,
        Addresses = new() { Pods = ["10.96.0.0/14"], Services = ["34.118.224.0/20"], Nodes = ["10.21.0.0/22"], ApiServer = ["172.16.1.2:443", "172.16.1.3:443"] },
        Dns = Dns.KubeDns(service: "34.118.224.10", NodeLocal.At("169.254.20.10")),
        WorkloadIdentity = true,
        Ingress = IngressPods.In("ingress-nginx"),
    };

    public static Cluster Cilium => new("own-cilium")
    {
        Hosting = Hosting.SelfHosted,
        Region = "vienna-1",
        Kubernetes = new(1, 31),
        Engine = Engine.Flux1,
        Cni = Cni.Cilium,
        Addresses = new()
        {
            Pods = ["10.233.64.0/18"],
            Services = ["10.233.0.0/18"],
            Nodes = ["192.168.40.0/24"],
            ApiServer = ["192.168.40.11:6443", "192.168.40.12:6443"],
            LoadBalancers = ["192.168.39.0/28"],
        },
        Dns = Dns.CoreDns(service: "10.233.0.3", NodeLocal.At("169.254.25.10")),
        Ingress = IngressPods.OnHostNetwork,
    };

    /// <summary>Both families, Cloud DNS, and no switch that the first has by custom.</summary>
    public static Cluster DualStackCloudDns => DataplaneV2 with
    {
        Addresses = new()
        {
            Pods = ["10.64.0.0/14", "fd20:64::/48"],
            Services = ["10.68.0.0/20", "fd20:68::/112"],
            Nodes = ["10.10.0.0/22", "2600:1900:4000:10::/64"],
            ApiServer = ["172.16.0.2:443", "[fd20:ffff::2]:443"],
        },
        Dns = Dns.CloudDns(),
    };

    /// <summary>Calico on machines of one's own, both families, DNS pods that listen elsewhere.</summary>
    public static Cluster OwnCalico => Cilium with
    {
        Cni = Cni.Calico,
        Addresses = new()
        {
            Pods = ["10.233.64.0/18", "fd85:ee78:d8a6:8607::1:0/112"],
            Services = ["10.233.0.0/18", "fd85:ee78:d8a6:8607::1000/116"],
            Nodes = ["192.168.40.0/24", "fd85:1::/64"],
            ApiServer = ["192.168.40.11:6443", "192.168.40.12:6443", "[fd85:1::11]:6443"],
            LoadBalancers = ["192.168.39.0/28"],
        },
        Dns = Dns.CoreDns(service: "10.233.0.3").And("fd85:ee78:d8a6:8607::1003") with { PodPort = 1053 },
        WorkloadIdentity = false,
    };
}
