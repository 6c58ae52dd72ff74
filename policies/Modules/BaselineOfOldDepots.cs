namespace Acme.Policies;

/// <summary>The baseline with the last cert-manager that runs on the old depots' Kubernetes.</summary>
public sealed class BaselineOfOldDepots : Baseline
{
    public override IReadOnlyList<HelmRelease> Releases =>
    [
        new("cert-manager")
        {
            Chart = Chart.From("https://charts.acme.example", "cert-manager", "1.11.5"),
            Into = NamespaceReference.Of<CertManager>(),
            Values = [new("installCRDs", true)],
        },
    ];
}
