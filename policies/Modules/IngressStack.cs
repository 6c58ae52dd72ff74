namespace Acme.Policies;

/// <summary>The way in from Acme's own network.</summary>
public class IngressStack : Module
{
    public override IReadOnlyList<NamespacePolicy> Namespaces => [new IngressNginx()];

    public override IReadOnlyList<HelmRelease> Releases =>
    [
        new("ingress-nginx") { Chart = Chart.From("https://charts.acme.example", "ingress-nginx", "4.12.7"), TakesClusterValues = true },
    ];
}
