namespace Acme.Policies;

/// <summary>Addresses for services where no cloud gives them out.</summary>
public sealed class LoadBalancers : Module
{
    public override IReadOnlyList<NamespacePolicy> Namespaces => [new MetalLb()];

    public override IReadOnlyList<HelmRelease> Releases =>
    [
        new("metallb") { Chart = Chart.From("https://charts.acme.example", "metallb", "0.13.12"), TakesClusterValues = true },
    ];
}
