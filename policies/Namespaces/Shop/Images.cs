namespace Acme.Policies;

/// <summary>Product pictures in every size, from a bucket of the cloud.</summary>
public sealed class Images() : ShopWebNamespace("images")
{
    public static Workload Resizer => new("resizer")
    {
        Labels = [new("app", "resizer")],
        Ports = [8080.Tcp],
        ServiceAccount = new ServiceAccount("resizer")
        {
            Annotations = [new("iam.gke.io/gcp-service-account", "image-resizer@acme-shop.iam.gserviceaccount.com")],
            ImagePullSecrets = ["registry"],
        },
    };

    public override Network Network => new()
    {
        AllowMonitoring = true,
        AllowWorkloadIdentity = true,
        AllowInternet = true,
        Flows = [Flow.From(Peer.IngressController, 8080.Tcp) with { Receiver = Resizer }],
    };

    public override PodSecurity PodSecurity => new(PodSecurityLevel.Restricted)
    {
        Exemptions =
        [
            new()
            {
                Workload = Resizer, Level = PodSecurityLevel.Baseline, Until = new(2027, 03, 31),
                Owner = "shop-web", Because = "SEC-1432: the codec's image runs as root until version 5",
            },
        ],
    };
}
