using Policies;
using Policies.Objects;

namespace Acme.Policies;

public enum Stage { Dev, Test = 5, Production = 2 }

public enum Brand : long { Shop, Tickets }

public sealed class Fleet : FleetDefinition
{
    private const string Url = "ssh://git@git.acme.example/clusters/{cluster}.git";

    public override Order Environments => Order.Of<Stage>();

    public override IReadOnlyList<ModuleUse> Modules =>
    [
        Use.Module<Baseline>().But<Baseline2>(on: Groups.Dev).But<Baseline3>(Group.Only(Clusters.Two)),
        Use.Module<Other>(Groups.All & !Groups.Dev),
    ];

    public override Rollout Rollout => new()
    {
        Waves = [new("dev", Groups.Dev) { Soak = 1.Hours, Share = 10.Percent }, new Wave("all", Group.All)],
        Applied = Applied.ByPrometheus("https://prometheus.acme.example", "up"),
        MaxUnhealthy = 1 + 1,
        Freezes = [new() { From = new(2026, 12, 20), Through = new(2027, 01, 05), Zone = "Europe/Paris", Because = "trade" }],
    };

    public override Repositories Repositories { get; } = new() { Url = Url, Branch = "ma" + "in", Author = $"Bot {nameof(Fleet)} <bot@acme.example>" };

    public override IReadOnlyList<Retired> Retirements =>
        [Retired.Namespace("old-cart", on: new(2026, 11, 02), because: "moved"), Retired.Cluster(because: "gone", name: "old", on: new Day(2026, 1, 2))];

    public override IReadOnlyList<Cidr> PrivateRanges => ["192.0.2.0/24", new("198.51.100.0/24"), .. Ranges.More];

    public override IReadOnlyList<Exemption> Exemptions =>
        [new(Rules.ReadsSecrets, Named.ClusterRole("reader")) { Because = "x", Owner = "y", Until = Ranges.End }];
}

public static class Ranges
{
    public static readonly Day End = new(2027, 2, 28);

    public static string[] Texts => ["203.0.113.0/24"];

    public static Cidr[] More => [.. Texts, "100.100.0.0/16"];
}

public static class Groups
{
    public static Group Dev => Group.Of(Stage.Dev);
    public static Group All => Group.All;
    public static Group Shops => Group.Of(Brand.Shop) | Group.Only(Clusters.One, Clusters.Two);
    public static Group Self { get; } = Dev & (Shops | !Dev);
    public static readonly Group Field = !Self;
}

public static partial class Clusters
{
    private static readonly Addresses Plain = new()
    {
        Pods = ["10.64.0.0/14", "fd00::/48"],
        Services = new Cidr[] { "10.68.0.0/20" },
        Nodes = ["10.10.0.0/22"],
        ApiServer = ["172.16.0.2:443"],
    };

    public static Cluster One => new("one")
    {
        Traits = [Stage.Production, Brand.Shop],
        Hosting = Hosting.Gke, Region = "europe-west1", Kubernetes = new(1, 34), Engine = Engine.Flux2, Cni = Cni.DataplaneV2,
        Addresses = Plain,
        Dns = Dns.KubeDns(service: "10.68.0.10", NodeLocal.Redirected),
        WorkloadIdentity = true,
        Monitoring = PrometheusPods.In<Watching>(new Label("app", "prom")),
        Ingress = IngressPods.In("ingress"),
        Values = new()
        {
            EnvironmentName = Stage.Production.ToString() is null ? "never" : null,
            Prometheus = new() { Replicas = 2, Retention = 30.Days, StorageSize = 50.Gi, LoadBalancerIp = "10.10.0.40" },
            FluentBit = new() { GraylogIp = "10.10.43.205", GelfMode = GelfMode.Udp },
            NginxIngress = new() { Public = new() { Port = 30_080 }, Whitelisted = new() { Enabled = false, Port = 30443 } },
            Sections = [new Grafana("admin") { Port = 3000, Teams = ["a", "b"] }, new Loki()],
        },
    };

    public static Cluster Two => One with
    {
        Name = "two",
        Traits = [Stage.Test],
        Ingress = IngressPods.OnHostNetwork,
        Monitoring = PrometheusPods.In("watching", new Label("a", "b"), new Label("c", "d")),
        Dns = Dns.CoreDns("10.68.0.10", NodeLocal.At("169.254.25.10")).And("fd00:1::a") with { PodPort = 1053, Labels = [new("k8s-app", "dns")] },
        Values = One.Values with { FluentBit = null, MetalLb = new() { Addresses = "10.0.0.1-10.0.0.9" } },
        FormerNames = ["zwei"],
    };

    public static Cluster Three => Made("three", Hosting.SelfHosted, pods: "10.1.0.0/16");

    private static Cluster Made(string name, Hosting hosting, string pods, bool identity = false) => new(name)
    {
        Hosting = hosting, Region = $"{name}-region", Kubernetes = new(1, 33), Engine = Engine.Flux1, Cni = hosting == Hosting.Gke ? Cni.Calico : Cni.Cilium,
        Addresses = Plain with { Pods = [pods] },
        Dns = Dns.CloudDns(),
        WorkloadIdentity = identity,
        Ingress = IngressPods.In<Watching>(),
    };
}

public sealed record Grafana(string Admin) : ValuesSection("grafana")
{
    public int Port { get; init; } = 80;
    public IReadOnlyList<string> Teams { get; init; } = [];

    public override IReadOnlyList<Setting> Settings =>
    [
        new("admin", Admin),
        new("port", Port),
        new("on", true),
        new("keep", 7.Days),
        new("size", 5.Gi),
        new("nested", SettingValue.Group(new Setting("list", SettingValue.List("x", 1, false)))),
    ];
}

public sealed record Loki() : ValuesSection("loki")
{
    public override IReadOnlyList<Setting> Settings => [];
}

public class Baseline : Module
{
    protected const string Version = "84.1.0";

    public override IReadOnlyList<NamespacePolicy> Namespaces => [new Watching(), new Titled("titled-a", owner: "me")];

    public override IReadOnlyList<HelmRelease> Releases =>
    [
        new("prometheus")
        {
            Chart = Chart.From("https://charts.acme.example", "kube-prometheus-stack", Version),
            TakesClusterValues = true,
            Into = NamespaceReference.Of<Watching>(),
            Values = [new("replicas", 2), new("text", "yes")],
            Interval = 5.Minutes,
        },
    ];

    public override IReadOnlyList<ClusterRole> ClusterRoles =>
    [
        new("reader")
        {
            Rules = [Allow.Get(Core.Nodes.Metrics), Allow.ReadUrl("/metrics", "/healthz/*"), Allow.Read(Mine.Widgets), Allow.To(Verb.Use, Core.Pods), Allow.To(new Verb("sing"), Core.Pods)],
            BoundTo = [Subject.Provided<Watching>("prometheus", by: "prometheus"), Subject.ServiceAccount<Watching>(Watching.Probe)],
            Labels = [new("gather", "me")],
        },
        new("gathered") { GatheredFrom = [RoleSelector.Labelled("gather", "me"), RoleSelector.Where(Label.Exists("x"), Label.NotIn("y", "1", "2"))] },
    ];

    public override IReadOnlyList<Grant> ClusterGrants => [new(ClusterRoleReference.View) { To = [Subject.User("root")] }];
}

public class Baseline2 : Baseline
{
    public override IReadOnlyList<HelmRelease> Releases => [.. base.Releases, new("extra") { Chart = Chart.From("oci://r.example", "extra", "1.0.0") }];
}

public sealed class Baseline3 : Baseline2
{
    public override IReadOnlyList<NamespacePolicy> Namespaces => [.. base.Namespaces];
}

public sealed class Other : Module;

public static class Mine
{
    public static CustomResource Widgets { get; } = CustomResource.Namespaced("acme.example", "widgets");
}

public sealed class Watching() : NamespacePolicy("watching")
{
    public static Workload Probe => new("probe") { Labels = [new("app", "probe")], ServiceAccount = new("probe") { MountToken = true } };

    public override Network Network => new() { AllowNamespaceTraffic = true, AllowApiServer = true };

    public override PodSecurity PodSecurity => new(PodSecurityLevel.Privileged)
    {
        Version = new(1, 33),
        Audit = PodSecurityLevel.Baseline,
        Standing = new() { Because = "host", Owner = Owner, ReviewBy = new(2027, 06, 30) },
    };

    public override string Owner => "platform";
}

public abstract class Team(string name, string team) : NamespacePolicy(name)
{
    public override string Owner => team;
    public override IReadOnlyList<Label> Labels => [new("team", team), new("name", Name)];
}

public sealed class Titled(string title, string owner) : Team($"{title}", owner);

public class Checkout() : Team("checkout", "checkout-team")
{
    private const int Https = 8443;

    public static Workload Api => new("checkout-api") { Labels = [new("app", "checkout-api")], Ports = [8080.Tcp, 9090.Tcp.Called("metrics")] };
    public static Workload Printer { get; } = new("printer") { Labels = [new("app", "printer")], ServiceAccount = "printer", HostNetwork = true };

    public override Group On => Groups.Shops;
    public override IReadOnlyList<Label> Labels => [.. base.Labels, new("tier", "web")];
    public override IReadOnlyList<Label> Annotations => [new("note", "any text at all: é")];
    public override IReadOnlyList<Instance> Instances => [new("checkout-a"), new("checkout-b", On: Groups.Dev)];
    public override IReadOnlyList<string> FormerNames => ["cart"];

    public override Network Network => new()
    {
        AllowMonitoring = true,
        AllowInternet = Https > 80 && !false,
        Flows =
        [
            Flow.From<Watching>(8080.Tcp) with { Receiver = Api },
            Flow.To<Titled>(Https.Tcp, (9100, 9107).Udp, 1.Sctp) with { Sender = Api, Instance = new("titled-a") },
            Flow.To(Peer.Addresses("10.20.0.0/16", except: "10.20.99.0/24"), 5432.Tcp),
            Flow.To(Peer.Addresses("10.20.0.0/16", "10.20.98.0/24", "10.20.99.0/24")),
            Flow.From(Peer.ControlPlane, 9443.Tcp) with { Receiver = Api },
            Flow.To(Peer.Namespace<Watching>(), Port.Named("http")),
            Flow.To(Peer.Namespace<Watching>(Watching.Probe), Port.All(Protocol.Udp)),
            Flow.From(Peer.OutOfFleet("legacy", Pod.Of(Api)), Port.Range(1, 2, Protocol.Tcp)),
        ],
        Policies =
        [
            Shared.Egress,
            .. Shared.More,
            new("selectors")
            {
                Pods = Pod.Where(Label.In("a", "1", "2"), Label.NotIn("b", "3"), Label.Exists("c"), Label.DoesNotExist("d")).And("e", "f").And(Label.Exists("g")),
                Ingress = [new() { Peers = [Peer.Anyone] }, new NetworkRule { Peers = [Peer.Namespaces(NamespaceSelector.Any), Peer.Namespaces(NamespaceSelector.Labelled("x", "y"), Pod.Any), Peer.Pods(Pod.Labelled("k", "v"))] }],
                Types = PolicyTypes.Ingress | PolicyTypes.Egress,
            },
        ],
    };

    public override IReadOnlyList<Override> Overrides =>
    [
        new Loosen(Groups.Dev)
        {
            Network = new() { AllowAllEgress = true, Flows = [Flow.To<Watching>(1.Tcp)] },
            PodSecurity = PodSecurityLevel.Baseline,
            Roles = [Watchers("dev-watchers")],
            Because = "tests", Owner = Owner, Until = Ranges.End,
        },
        new Tighten(Group.Only(Clusters.One)) { Network = new() { AllowMonitoring = true }, Because = "OPS-77" },
    ];

    public override PodSecurity PodSecurity => new(PodSecurityLevel.Restricted)
    {
        Exemptions = [new() { Workload = Printer, Level = PodSecurityLevel.Baseline, Until = new(2027, 03, 31), Owner = "me", Because = "root" }],
    };

    public override IReadOnlyList<Role> Roles
    {
        get
        {
            return
            [
                Watchers("watchers"),
                new("on-call")
                {
                    Rules =
                    [
                        Allow.Read(Apps.Deployments, Core.Pods),
                        Allow.Get(Core.Pods.Logs, Core.Secrets.Named("tls", "tls-2")),
                        Allow.Update(Apps.Deployments.Scale, Core.Pods.Status, Core.Pods.Sub("odd")),
                        Allow.CreateFor(Core.ServiceAccounts.Token.Named("printer")),
                    ],
                    BoundTo = [Subject.Group("on-call"), Subject.ServiceAccount(Printer), Subject.ServiceAccount((ServiceAccount)"plain"), Subject.OutOfFleet("ci", "deployer")],
                },
            ];
        }
    }

    public override IReadOnlyList<Grant> Grants =>
        [new(ClusterRoleReference.Provided("theirs")) { To = [Subject.Group("x")] }, new(new ClusterRole("ours")) { To = [Subject.Group("y")] }];

    public override IReadOnlyList<ServiceAccount> ServiceAccounts =>
        ["first", new("second") { MountToken = true, Annotations = [new("iam.gke.io/gcp-service-account", "x@y")], ImagePullSecrets = ["pull"] }];

    public override IReadOnlyList<Exemption> Exemptions =>
        [new(Rules.ReadsSecrets, Named.Role("on-call")) { Because = "x", Owner = "y", Until = new Day(DayOfMonth: 1, Month: 2, Year: 2027) }, new(new RuleId("ACME0001"), Named.Workload(Api)) { Because = "x", Owner = "y", Until = Ranges.End }];

    public override IReadOnlyList<RawObject> Objects =>
    [
        new(Mapping.Of(("apiVersion", "v1"), ("kind", "ConfigMap"))),
    ];

    private static Role Watchers(string name) => new(name) { Rules = [Allow.Watch(Core.Events)], BoundTo = [Subject.ServiceAccount<Watching>(new ServiceAccount("w"))] };
}

public sealed class CheckoutNext : Checkout
{
    public override Group On => Groups.Dev;
    public override Network Network => base.Network with { AllowMonitoring = false, Policies = [] };
}

public static class Shared
{
    public static NetworkPolicy Egress => new("shared-egress") { Pods = Pod.Any, Egress = [] };

    public static IReadOnlyList<NetworkPolicy> More { get; } = [Egress with { Name = "more" }];
}
