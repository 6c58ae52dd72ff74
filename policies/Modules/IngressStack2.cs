namespace Acme.Policies;

/// <summary>The way in with the next controller, from the registry that charts move to.</summary>
public sealed class IngressStack2 : IngressStack
{
    public override IReadOnlyList<HelmRelease> Releases =>
    [
        new("ingress-nginx") { Chart = Chart.From("oci://registry.acme.example/charts", "ingress-nginx", "4.13.3"), TakesClusterValues = true },
    ];
}
