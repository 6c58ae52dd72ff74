using Policies.Catalogue;
using Policies.Evaluation;
using Policies.Lowering;
using Policies.Objects;
using Policies.Tests.Fleets;

namespace Policies.Tests.Overrides;

/// <summary>Parts that some clusters have more or less, and what becomes of two overrides that set one thing.</summary>
public sealed class OverridesTests
{
    private static readonly Day Until = new(2027, 01, 31);
    private static readonly Group Here = Group.Only(SampleClusters.DataplaneV2);

    public static TheoryData<string> Parts => ["switch", "flow", "policy", "role", "grant", "object"];

    [Theory]
    [MemberData(nameof(Parts))]
    public void Loosen_adds_a_part_on_its_clusters_and_nowhere_else(string part)
    {
        var (with, _, made) = Of(part);
        var loosened = Namespace() with { Overrides = [Loosen(Here, with)] };
        Assert.True(Has(Lower(loosened), made));
        Assert.Equal("T.shop.Overrides[0]" + PathWithin(part), PathOf(Lower(loosened), made));
        Assert.False(Has(Lower(Namespace() with { Overrides = [Loosen(!Here, with)] }), made));
        Assert.False(Has(Lower(Namespace()), made));
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void Tighten_removes_a_part_on_its_clusters_and_nowhere_else(string part)
    {
        var (with, within, made) = Of(part);
        Assert.True(Has(Lower(within), made));
        Assert.False(Has(Lower(within with { Overrides = [Tighten(Here, with)] }), made));
        Assert.True(Has(Lower(within with { Overrides = [Tighten(!Here, with)] }), made));
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void Two_overrides_that_set_one_part_on_one_cluster_are_a_problem(string part)
    {
        var (with, _, _) = Of(part);
        var problem = Assert.Single(Problems(Namespace() with { Overrides = [Loosen(Here, with), Tighten(Group.All, with)] }));
        Assert.Equal((Rules.ConflictingOverrides, "T.shop.Overrides[1]" + PathWithin(part)), (problem.Rule, problem.MemberPath));
        Assert.Contains("Overrides[0]", problem.Message, StringComparison.Ordinal);
        Assert.Empty(Problems(Namespace() with { Overrides = [Loosen(Here, with), Tighten(!Here, with)] }));
    }

    [Fact]
    public void Overrides_of_different_parts_go_together()
    {
        var ledger = new Workload("ledger") { Labels = [new("app", "ledger")] };
        var api = new Workload("api") { Labels = [new("app", "api")] };
        Network Flows(params Flow[] flows) => new() { Flows = flows };
        Assert.Empty(Problems(Namespace() with
        {
            Overrides =
            [
                Loosen(Here, change => change with { Network = Flows(Flow.To(Peer.OutOfFleet("kafka"), 9092.Tcp) with { Sender = api }) }),
                Loosen(Here, change => change with { Network = Flows(Flow.To(Peer.OutOfFleet("kafka"), 9092.Tcp) with { Sender = ledger }) }),
                Loosen(Here, change => change with { Network = Flows(Flow.To(Peer.OutOfFleet("kafka", Pod.Labelled("a", "b")), 9092.Tcp)) }),
                Loosen(Here, change => change with { Network = Flows(Flow.To(Peer.OutOfFleet("kafka", Pod.Labelled("a", "c")), 9092.Tcp)) }),
                Loosen(Here, change => change with { Network = new() { AllowInternet = true } }),
                Tighten(Here, change => change with { Network = new() { AllowMonitoring = true } }),
            ],
        }));
    }

    [Fact]
    public void Tighten_removes_the_flow_that_it_names_and_no_other_to_the_same_namespace()
    {
        Flow To(string app) => Flow.To(Peer.OutOfFleet("kafka", Pod.Labelled("app", app)), 9092.Tcp);
        var lowered = Lower(Namespace() with
        {
            Network = new() { Flows = [To("broker"), To("registry")] },
            Overrides = [Tighten(Here, change => change with { Network = new() { Flows = [To("broker")] } })],
        });
        var left = Assert.Single(lowered.Manifests, manifest => manifest.Object.Name.StartsWith("allow-to-kafka", StringComparison.Ordinal));
        Assert.Equal("T.shop.Network.Flows[1]", left.MemberPath);
    }

    [Fact]
    public void A_level_is_tightened_and_loosened_but_never_by_the_word_for_the_opposite()
    {
        string Enforced(Made made) => Lower(made).Find("Namespace", "shop").Text("metadata", "labels", "pod-security.kubernetes.io/enforce")!;
        var baseline = Namespace() with { PodSecurity = new(PodSecurityLevel.Baseline) };
        Assert.Equal("baseline", Enforced(baseline));
        Assert.Equal("restricted", Enforced(baseline with { Overrides = [Tighten(Here, change => change with { PodSecurity = PodSecurityLevel.Restricted })] }));
        Assert.Equal("privileged", Enforced(baseline with { Overrides = [Loosen(Here, change => change with { PodSecurity = PodSecurityLevel.Privileged })] }));
        Assert.Equal("baseline", Enforced(baseline with { Overrides = [Loosen(!Here, change => change with { PodSecurity = PodSecurityLevel.Privileged })] }));

        var opposites = new[] { Tighten(!Here, change => change with { PodSecurity = PodSecurityLevel.Privileged }), Loosen(Here, change => change with { PodSecurity = PodSecurityLevel.Restricted }) };
        Assert.Equal(
            [
                "An override of 'shop' would tighten the level from Baseline to Privileged, which does the opposite; say Loosen",
                "An override of 'shop' would loosen the level from Baseline to Restricted, which does the opposite; say Tighten",
            ],
            Malformed(baseline with { Overrides = opposites }));
        Assert.Empty(Malformed(baseline with { Overrides = [Tighten(Here, change => change with { PodSecurity = PodSecurityLevel.Restricted }), Loosen(!Here, change => change with { PodSecurity = PodSecurityLevel.Baseline })] }));
        Assert.Equal(Rules.ConflictingOverrides, Assert.Single(Problems(baseline with
        {
            Overrides =
            [
                Tighten(Here, change => change with { PodSecurity = PodSecurityLevel.Restricted }),
                Tighten(Here, change => change with { PodSecurity = PodSecurityLevel.Restricted }),
            ],
        })).Rule);
    }

    [Fact]
    public void What_an_override_changes_on_one_cluster_stays_out_of_the_others_of_the_same_lowering()
    {
        var other = SampleClusters.DataplaneV2 with { Name = "other" };
        var made = Namespace() with { Overrides = [Loosen(Here, change => change with { Network = new() { AllowInternet = true } })] };
        var fleet = new FleetModel { Definition = "T.Fleet", Clusters = [new("T.One", SampleClusters.DataplaneV2), new("T.Two", other)], Namespaces = [made.Definition] };
        var lowering = new FleetLowering(fleet);
        Assert.True(lowering.Lower(fleet.Clusters[0]).Has("NetworkPolicy", "allow-internet"));
        Assert.False(lowering.Lower(fleet.Clusters[1]).Has("NetworkPolicy", "allow-internet"));
    }

    // A change that names a part, a namespace that has the part, and what object shows it.
    private static (Func<Override, Override> With, Made Within, (string Kind, string Name) Made) Of(string part)
    {
        var flow = Flow.To(Peer.Addresses("8.8.8.8/32"), 53.Udp);
        var policy = new NetworkPolicy("p") { Pods = Pod.Any, Egress = [] };
        var role = new Role("r") { Rules = [Allow.Read(Core.Pods)] };
        var grant = new Grant(ClusterRoleReference.View) { To = [Subject.Group("g")] };
        var raw = new RawObject(Mapping.Of(("apiVersion", "v1"), ("kind", "ConfigMap"), ("metadata", Mapping.Of(("name", "c")))));
        var plain = Namespace();
        return part switch
        {
            "switch" => (change => change with { Network = new() { AllowInternet = true } }, plain with { Network = new() { AllowInternet = true } }, ("NetworkPolicy", "allow-internet")),
            "flow" => (change => change with { Network = new() { Flows = [flow] } }, plain with { Network = new() { Flows = [flow] } }, ("NetworkPolicy", "allow-to-8.8.8.8-32-53-udp")),
            "policy" => (change => change with { Network = new() { Policies = [policy] } }, plain with { Network = new() { Policies = [policy] } }, ("NetworkPolicy", "p")),
            "role" => (change => change with { Roles = [role] }, plain with { Roles = [role] }, ("Role", "r")),
            "grant" => (change => change with { Grants = [grant] }, plain with { Grants = [grant] }, ("RoleBinding", "clusterrole-view")),
            _ => (change => change with { Objects = [raw] }, plain with { Objects = [raw] }, ("ConfigMap", "c")),
        };
    }

    private static string PathWithin(string part) => part switch
    {
        "switch" => ".Network.AllowInternet",
        "flow" => ".Network.Flows[0]",
        "policy" => ".Network.Policies[0]",
        "role" => ".Roles[0]",
        "grant" => ".Grants[0]",
        _ => ".Objects[0]",
    };

    private static Override Loosen(Group on, Func<Override, Override> change) => change(new Loosen(on) { Because = "b", Owner = "o", Until = Until });

    private static Override Tighten(Group on, Func<Override, Override> change) => change(new Tighten(on) { Because = "b" });

    private static Made Namespace() => new();

    private static LoweredCluster Lower(Made made) => TestFleet.Lower(SampleClusters.DataplaneV2, made.Definition);

    private static IReadOnlyList<Problem> Problems(Made made) => Lower(made).Problems;

    private static IEnumerable<string> Malformed(Made made)
    {
        var report = new Report();
        new Judge(RuleHosts.Build, [RuleCatalogue.Get(Rules.MalformedValue)]).Namespace(made.Definition, Unseen.Nothing, report);
        return report.Findings.Select(finding => finding.Message);
    }

    private static bool Has(LoweredCluster lowered, (string Kind, string Name) made)
    {
        Assert.Empty(lowered.Problems);
        return lowered.Has(made.Kind, made.Name);
    }

    private static string PathOf(LoweredCluster lowered, (string Kind, string Name) made)
    {
        var path = lowered.Manifests.Single(manifest => manifest.Object.Kind == made.Kind && manifest.Object.Name == made.Name).MemberPath;
        return path.EndsWith(".To", StringComparison.Ordinal) ? path[..^3] : path;
    }

    private sealed record Made
    {
        public Network Network { get; init; } = new();

        public PodSecurity PodSecurity { get; init; } = new(PodSecurityLevel.Restricted);

        public IReadOnlyList<Role> Roles { get; init; } = [];

        public IReadOnlyList<Grant> Grants { get; init; } = [];

        public IReadOnlyList<RawObject> Objects { get; init; } = [];

        public IReadOnlyList<Override> Overrides { get; init; } = [];

        public NamespaceDefinition Definition => new()
        {
            Definition = "T.shop",
            Name = "shop",
            On = Group.All,
            Network = Network,
            PodSecurity = PodSecurity,
            Roles = Roles,
            Grants = Grants,
            Objects = Objects,
            Overrides = Overrides,
        };
    }
}
