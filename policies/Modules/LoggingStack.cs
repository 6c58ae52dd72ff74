namespace Acme.Policies;

/// <summary>Fluent Bit on every node, which ships what containers print to Graylog.</summary>
public class LoggingStack : Module
{
    public override IReadOnlyList<NamespacePolicy> Namespaces => [new Logging()];

    public override IReadOnlyList<HelmRelease> Releases =>
    [
        new("fluent-bit") { Chart = Chart.From("https://charts.acme.example", "fluent-bit", "0.48.9"), TakesClusterValues = true },
    ];

    public override IReadOnlyList<ClusterRole> ClusterRoles => [Access.LogShipper];
}
