using Policies.Catalogue.Judging;
using Policies.Evaluation;
using Policies.Lowering;

namespace Policies.Catalogue.Tests.Judging;

/// <summary>What clusters, and namespaces of one, have alike is judged once; that must find what judging each by itself finds.</summary>
public sealed class ManyClustersTests
{
    private static FleetModel Fleet { get; } = new()
    {
        Definition = "Acme.Fleet",
        Clusters = [Cluster("one", Engine.Flux2, "10.0.0.0/14"), Cluster("three", Engine.ArgoCd, "192.168.0.0/16"), Cluster("two", Engine.Flux2, "10.0.0.0/14")],
        Namespaces =
        [
            new()
            {
                Definition = "Acme.Checkout",
                Name = "checkout",
                On = Group.All,
                Instances = [new("checkout-a"), new("checkout-b")],
                Network = new()
                {
                    AllowInternet = true,
                    AllowAllIngress = true,
                    Policies = [new("handwritten") { Pods = Pod.Any, Egress = [new() { Peers = [Peer.Addresses("192.168.4.0/24"), Peer.Addresses("0.0.0.0/0")] }] }],
                },
                Roles = [new("on-call") { Rules = [Allow.Read(Core.Secrets)], BoundTo = [Subject.Group("on-call"), Subject.User("anna")] }],
            },
            new()
            {
                Definition = "Acme.Exempt",
                Name = "exempt",
                On = Group.All,
                Network = new() { AllowInternet = true },
                Roles = [new("reader") { Rules = [Allow.Read(Core.Secrets)], BoundTo = [Subject.Group("on-call")] }],
                Exemptions = [new(Rules.ReadsSecrets, Named.Role("reader")) { Because = "x", Owner = "y", Until = new(2030, 1, 1) }],
            },
        ],
    };

    [Fact]
    public void Together_they_have_the_findings_that_each_has_alone()
    {
        var together = new Report();
        var (judge, lowering, exemptions) = (new Judge(RuleHosts.Build), new FleetLowering(Fleet), new ExemptionBook(Fleet));
        foreach (var cluster in Fleet.Clusters)
        {
            judge.Cluster(lowering.Lower(cluster), exemptions, together);
        }

        var each = new Report();
        foreach (var cluster in Fleet.Clusters)
        {
            new Judge(RuleHosts.Build).Cluster(new FleetLowering(Fleet).Lower(cluster), new(Fleet), each);
        }

        Assert.Equal(each.Findings.Select(Said), together.Findings.Select(Said));
        Assert.Equal(each.Exempt.Select(Said), together.Exempt.Select(Said));
        Assert.Equal(
            ["POL1006", "POL1009", "POL1013", "POL1014", "POL1017", "POL1040", "POL2008", "POL2045"],
            together.Findings.Select(finding => finding.Id).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains("three", together.Findings.Single(finding => finding.Id == "POL1017").Message, StringComparison.Ordinal);
        Assert.Equal(["POL2008"], together.Exempt.Select(finding => finding.Id));
    }

    [Fact]
    public void What_a_switch_says_is_judged_once_a_cluster_and_found_where_each_definition_has_it()
    {
        var (rule, report) = (new FindsInternet(), new Report());
        var (judge, lowering, exemptions) = (new Judge(RuleHosts.Build, [rule]), new FleetLowering(Fleet), new ExemptionBook(Fleet));
        foreach (var cluster in Fleet.Clusters)
        {
            judge.Cluster(lowering.Lower(cluster), exemptions, report);
        }

        Assert.Equal(["Acme.Checkout.Network.AllowInternet", "Acme.Exempt.Network.AllowInternet"], report.Findings.Select(finding => finding.MemberPath));
        Assert.Equal(Fleet.Clusters.Count, rule.Judged);
    }

    private static (string, string, string, Severity) Said(RuleFinding finding) => (finding.Id, finding.MemberPath, finding.Message, finding.DefaultSeverity);

    private static ClusterDefinition Cluster(string name, Engine engine, string pods) => new(
        "Acme.Clusters." + name,
        new(name)
        {
            Hosting = Hosting.Gke,
            Region = "europe-west1",
            Kubernetes = new(1, 34),
            Engine = engine,
            Cni = Cni.DataplaneV2,
            Addresses = new() { Pods = [pods], Services = ["10.68.0.0/20"], Nodes = ["10.10.0.0/22"], ApiServer = ["172.16.0.2:443"] },
            Dns = Dns.KubeDns(service: "10.68.0.10"),
        });

    private sealed class FindsInternet() : ObjectRule(Rules.OpensEverything, "Finds what opens the internet", Severity.Warning, RuleReads.Object)
    {
        public int Judged { get; private set; }

        public override void Judge(JudgedObject subject, ObjectScope scope, ObjectReport report)
        {
            if (subject.Object.Name == "allow-internet")
            {
                Judged++;
                report.Add(subject.Root["spec"], "Found; remove it");
            }
        }
    }
}
