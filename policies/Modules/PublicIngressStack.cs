namespace Acme.Policies;

/// <summary>The way in from everywhere.</summary>
public class PublicIngressStack : Module
{
    public override IReadOnlyList<NamespacePolicy> Namespaces => [new PublicIngressNginx()];

    public override IReadOnlyList<HelmRelease> Releases =>
    [
        new("ingress-nginx") { Chart = Chart.From("https://charts.acme.example", "ingress-nginx", "4.12.7"), TakesClusterValues = true },
    ];
}
