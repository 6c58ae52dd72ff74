using Policies.Evaluation;
using Policies.Lowering;
using Policies.Objects;
using Policies.Rendering.Output;

namespace Policies.Rendering.Tests.Output;

/// <summary>A fleet that is small enough to look at, with its clusters already lowered.</summary>
internal sealed class SmallFleet
{
    private readonly Dictionary<string, LoweredCluster> lowered = [];

    private SmallFleet(FleetModel model) => Model = model;

    public FleetModel Model { get; }

    /// <summary>Clusters by name, each with its files and the text that each holds.</summary>
    public static SmallFleet Of(params (string Cluster, (string Path, string Text)[] Files)[] clusters)
    {
        var definitions = clusters.Select(cluster => new ClusterDefinition($"Acme.Clusters.{cluster.Cluster}", Cluster(cluster.Cluster))).ToList();
        var fleet = new SmallFleet(new() { Definition = "Acme.Fleet", Clusters = definitions });
        for (var i = 0; i < clusters.Length; i++)
        {
            fleet.lowered.Add(clusters[i].Cluster, new()
            {
                Cluster = definitions[i],
                Manifests = [.. clusters[i].Files.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => Manifest(file.Path, file.Text))],
                Namespaces = [],
                Problems = [],
            });
        }

        return fleet;
    }

    /// <summary>The fleet whose tree and index lie beside the tests.</summary>
    public static SmallFleet Full()
    {
        var policies = new FleetModel
        {
            Definition = "Acme.Fleet",
            Environments = Order.Named("Acme.Stage", "Dev", "Production"),
            Repositories = new() { Url = "ssh://git@git.acme.example/clusters/{cluster}.git", Author = "Policies <policies@acme.example>" },
            Groups = [new("Acme.Groups.Everywhere", Group.All), new("Acme.Groups.Dev", Group.Of(Trait.Named("Acme.Stage", "Dev")))],
            Rollout = new()
            {
                Waves = [new("dev", Group.Of(Trait.Named("Acme.Stage", "Dev"))) { Soak = new(3600) }, new("everyone", Group.All)],
                Applied = Applied.ByCommitStatus("flux"),
                Freezes = [new() { From = new(2026, 12, 20), Through = new(2027, 1, 5), Because = "Christmas trade" }],
            },
            Retirements = [Retired.Namespace("old-cart", new(2026, 11, 2), "moved into checkout")],
            Exemptions = [new(Rules.ReadsSecrets, Named.ClusterRole("backup")) { Because = "it restores them", Owner = "platform", Until = new(2027, 6, 30) }],
            Clusters =
            [
                new("Acme.Clusters.ShopDev", Cluster("shop-dev") with { Traits = [Trait.Named("Acme.Stage", "Dev")], FormerNames = ["shop-test"] }),
                new("Acme.Clusters.ShopProd", Cluster("shop-prod") with { Traits = [Trait.Named("Acme.Stage", "Production")] }),
            ],
        };
        var fleet = new SmallFleet(policies);
        var shared = Manifest("checkout/configmap-note.yaml", "the same everywhere");
        foreach (var cluster in policies.Clusters)
        {
            fleet.lowered.Add(cluster.Cluster.Name, new()
            {
                Cluster = cluster,
                Manifests = [shared, Manifest("default-cluster-values.yaml", cluster.Cluster.Name)],
                Namespaces = [Checkout(cluster.Cluster)],
                Problems = [],
            });
        }

        return fleet;
    }

    public WriteResult Write(OutputOptions options) => TreeWriter.Write(Model, Lower, options);

    public LoweredCluster Lower(ClusterDefinition cluster) => lowered[cluster.Cluster.Name];

    public static OutputOptions Options(string folder) => new()
    {
        TreeFolder = Path.Combine(folder, "manifests"),
        IndexFolder = Path.Combine(folder, "index"),
        StateFolder = Path.Combine(folder, "obj"),
        LockWait = TimeSpan.FromSeconds(20),
    };

    private static Manifest Manifest(string path, string text)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var root = Mapping.Of(
            ("apiVersion", "v1"),
            ("kind", "ConfigMap"),
            ("metadata", Mapping.Of(("name", name), ("namespace", "checkout"))),
            ("data", Mapping.Of(("text", text))));
        return new(new(root), path, "Acme.Checkout", $"Acme.Checkout.Objects[{name.Length}]");
    }

    private static Cluster Cluster(string name) => new(name)
    {
        Hosting = Hosting.Gke,
        Region = "europe-west1",
        Kubernetes = new(1, 34),
        Engine = Engine.Flux2,
        Cni = Cni.DataplaneV2,
        Addresses = new() { Pods = ["10.64.0.0/14"], Services = ["10.68.0.0/20"], Nodes = ["10.10.0.0/22"], ApiServer = ["172.16.0.2:443"] },
        Dns = Dns.KubeDns(service: "10.68.0.10"),
    };

    private static PlacedNamespace Checkout(Cluster cluster)
    {
        var api = new Workload("checkout-api") { Labels = [new("tier", "api"), new("app", "checkout-api")], Ports = [8080.Tcp.Called("http")], ServiceAccount = "api" };
        var printer = new Workload("receipt-printer") { HostNetwork = true };
        var definition = new NamespaceDefinition
        {
            Definition = "Acme.Checkout",
            Name = "checkout",
            Owner = "checkout-team",
            FormerNames = ["cart"],
            Workloads = [new("Acme.Checkout.Api", api), new("Acme.Checkout.Printer", printer)],
            Overrides =
            [
                new Loosen(Group.Of(Trait.Named("Acme.Stage", "Dev"))) { Because = "test data", Owner = "checkout-team", Until = new(2027, 1, 31) },
                new Tighten(Group.All) { Because = "calm" },
            ],
            PodSecurity = new(PodSecurityLevel.Baseline)
            {
                Exemptions = [new() { Workload = printer, Level = PodSecurityLevel.Privileged, Because = "vendor", Owner = "checkout-team", Until = new(2027, 3, 31) }],
                Standing = new() { Because = "mounts the host", Owner = "platform", ReviewBy = new(2026, 12, 31) },
            },
        };
        return new()
        {
            Definition = definition,
            Name = "checkout",
            Policy = new()
            {
                Switches = new(),
                SwitchPaths = new Dictionary<string, string>(),
                Flows = [],
                Policies = [],
                PodSecurity = new(definition.PodSecurity, $"Acme.Checkout.{cluster.Name}"),
                Roles = [],
                Grants = [],
                Objects = [],
            },
        };
    }
}
