namespace Acme.Policies;

/// <summary>The way into a depot: a controller on each node, on the node's own network.</summary>
public sealed class DepotIngressStack : Module
{
    public override IReadOnlyList<NamespacePolicy> Namespaces => [new DepotIngressNginx()];

    public override IReadOnlyList<HelmRelease> Releases =>
    [
        new("ingress-nginx")
        {
            // The last one that runs on the old depots' Kubernetes.
            Chart = Chart.From("https://charts.acme.example", "ingress-nginx", "4.4.2"),
            TakesClusterValues = true,
            Values = [new("controller", [new("hostNetwork", true), new("kind", "DaemonSet")])],
        },
    ];
}
