namespace Acme.Policies;

/// <summary>The way in from everywhere with the next controller.</summary>
public sealed class PublicIngressStack2 : PublicIngressStack
{
    public override IReadOnlyList<HelmRelease> Releases =>
    [
        new("ingress-nginx") { Chart = Chart.From("https://charts.acme.example", "ingress-nginx", "4.13.3"), TakesClusterValues = true },
    ];
}
