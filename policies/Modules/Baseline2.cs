namespace Acme.Policies;

/// <summary>The baseline with the next cert-manager.</summary>
public sealed class Baseline2 : Baseline
{
    public override IReadOnlyList<HelmRelease> Releases =>
    [
        new("cert-manager")
        {
            Chart = Chart.From("https://charts.acme.example", "cert-manager", "1.18.2"),
            Into = NamespaceReference.Of<CertManager>(),
            Values = [new("crds", [new("enabled", true)])],
        },
    ];
}
