using Policies.Evaluation;

namespace Policies.Catalogue.Tests;

public sealed class FleetRuleTests
{
    [Fact]
    public void Namespace_without_clusters_triggers() =>
        Assert.Equal(
            "Acme.Checkout: POL0010: Namespace 'checkout' says no clusters that have it; say On => and a group, or list it in a module",
            Assert.Single(Judged(new() { Definition = "Acme.Fleet", Namespaces = [Checkout(null)] })));

    [Fact]
    public void Listed_namespace_that_says_its_clusters_triggers() =>
        Assert.Equal(
            "Acme.Checkout.On: POL0010: Namespace 'checkout' is where module Base is; remove its On, or take it out of the module",
            Assert.Single(Judged(new() { Definition = "Acme.Fleet", ModuleDefinitions = [new() { Definition = "Acme.Base", Namespaces = [Checkout(Group.All)] }] })));

    [Fact]
    public void Clear_placement_does_not_trigger() =>
        Assert.Empty(Judged(new()
        {
            Definition = "Acme.Fleet",
            Namespaces = [Checkout(Group.All)],
            ModuleDefinitions = [new() { Definition = "Acme.Base", Namespaces = [Checkout(null)] }],
        }));

    [Fact]
    public void Two_clusters_of_one_name_trigger() =>
        Assert.StartsWith(
            "Acme.Clusters.B: POL0006: Cluster 'one' is defined twice, by Acme.Clusters.A too",
            Assert.Single(Judged(new() { Definition = "Acme.Fleet", Clusters = [Cluster("A", "one"), Cluster("B", "one")] })),
            StringComparison.Ordinal);

    private static IEnumerable<string> Judged(FleetModel fleet)
    {
        var report = new Report();
        new Judge(RuleHosts.Build).Fleet(fleet, new Day(2026, 1, 1), report);
        return report.Findings.Select(finding => finding.ToString());
    }

    private static NamespaceDefinition Checkout(Group? on) => new() { Definition = "Acme.Checkout", Name = "checkout", On = on };

    private static ClusterDefinition Cluster(string member, string name) => new(
        "Acme.Clusters." + member,
        new(name)
        {
            Hosting = Hosting.Gke,
            Region = "europe-west1",
            Kubernetes = new(1, 34),
            Engine = Engine.Flux2,
            Cni = Cni.DataplaneV2,
            Addresses = new() { Pods = ["10.0.0.0/14"], Services = ["10.68.0.0/20"], Nodes = ["10.10.0.0/22"], ApiServer = ["172.16.0.2:443"] },
            Dns = Dns.CloudDns(),
        });
}
