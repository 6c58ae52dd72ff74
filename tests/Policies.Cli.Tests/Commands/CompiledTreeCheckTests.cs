using System.Text;
using Policies.Rendering.Index;

namespace Policies.Cli.Tests.Commands;

/// <summary><c>check</c> of folders that the compiler wrote, with the index beside them.</summary>
public sealed class CompiledTreeCheckTests
{
    private const string Deny = "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: default-deny, namespace: shop}, spec: {podSelector: {}, policyTypes: [Ingress, Egress]}}";
    private const string Open = "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: extra, namespace: shop}, spec: {podSelector: {}, policyTypes: [Ingress], ingress: [{from: [{namespaceSelector: {}}], ports: [{port: 8443, protocol: TCP}]}]}}";
    private const string Everyone = "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: allow-all-ingress, namespace: shop}, spec: {podSelector: {}, policyTypes: [Ingress], ingress: [{}]}}";
    private const string Reader = "{apiVersion: rbac.authorization.k8s.io/v1, kind: Role, metadata: {name: reader, namespace: shop}, rules: [{apiGroups: [''], resources: [secrets], verbs: [get]}]}";
    private const string Readers = "{apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding, metadata: {name: readers, namespace: shop}, roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader}, subjects: [{apiGroup: rbac.authorization.k8s.io, kind: Group, name: shop}]}";

    [Fact]
    public async Task What_is_open_only_in_a_higher_environment_is_said()
    {
        using var folder = new TemporaryFolder();
        Write(folder, [], new("east", "Stage", [Deny]), new("west", "Prod", [Deny, Open]));
        Assert.Contains(
            "west/shop/1.yaml(1): warning POL5002: Acme.Shop on west is to be at least as strict as east, but allows [any]/[any] => shop/[any] : TCP 8443, which east does not; close it, or declare the override\n",
            await CheckAsync(folder),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_open_only_on_one_cluster_of_a_group_is_said()
    {
        using var folder = new TemporaryFolder();
        Write(folder, [], new("east", "Prod", [Deny]), new("west", "Prod", [Deny, Open]));
        Assert.Contains(
            "west/shop/1.yaml(1): warning POL5001: Acme.Shop means different things on west and east: only one of them allows [any]/[any] => shop/[any] : TCP 8443; declare an override that says so\n",
            await CheckAsync(folder),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Stage", "Prod", "Acme.Shop.Overrides[0]")]
    [InlineData("Prod", "Prod", "Acme.Shop.Overrides[0]")]
    [InlineData("Prod", "Stage", null)]
    public async Task What_an_override_says_or_a_lower_environment_has_is_not(string east, string west, string? change)
    {
        using var folder = new TemporaryFolder();
        Write(folder, [], new("east", east, [Deny]), new("west", west, [Deny, Open], change));
        Assert.DoesNotContain("POL500", await CheckAsync(folder), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-06-30", false)]
    [InlineData("2026-07-01", true)]
    public async Task An_exemption_of_a_definition_sets_aside_until_its_day(string today, bool counts)
    {
        using var folder = new TemporaryFolder();
        var exemption = new Deadline("Acme.Shop.Exemptions[0].Until", DeadlineKind.Until, "2026-06-30", "shop", "SHOP-7", new("POL2008", "Role", "reader", "Acme.Shop"));
        Write(folder, [exemption], new OneCluster("east", "Prod", [Deny, Reader, Readers]));
        var run = await CommandOfOurs.RunAsync("check", Path.Combine(folder.Path, "manifests"), "--today", today, "-o", "json");
        Assert.Contains("\"POL2008\"", run.StandardOutput, StringComparison.Ordinal);
        Assert.Equal(!counts, run.StandardOutput.Contains("\"suppressed\": \"exempt until 2026-06-30: SHOP-7 (shop)\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_switch_or_a_flow_of_a_definition_opens_is_said_once()
    {
        using var folder = new TemporaryFolder();
        Write(folder, [], new OneCluster("east", "Prod", [Deny, Everyone]) { Members = { [1] = "Acme.Shop.Network.AllowAllIngress" } });
        var output = await CheckAsync(folder);
        Assert.Contains(
            "east/shop/1.yaml(1): warning POL1040: NetworkPolicy 'shop/allow-all-ingress' lets every pod, node and address in on every port; list who may call\n",
            output,
            StringComparison.Ordinal);
        Assert.DoesNotContain("POL1008", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_written_by_hand_is_no_switch()
    {
        using var folder = new TemporaryFolder();
        Write(folder, [], new OneCluster("east", "Prod", [Deny, Everyone]));
        var output = await CheckAsync(folder);
        Assert.DoesNotContain("POL1040", output, StringComparison.Ordinal);
        Assert.Contains("POL1008", output, StringComparison.Ordinal);
    }

    private static async Task<string> CheckAsync(TemporaryFolder folder) => (await CommandOfOurs.RunAsync("check", Path.Combine(folder.Path, "manifests"))).StandardOutput;

    private static void Write(TemporaryFolder folder, IReadOnlyList<Deadline> deadlines, params OneCluster[] clusters)
    {
        foreach (var cluster in clusters)
        {
            foreach (var (number, text) in cluster.Objects.Index())
            {
                folder.With($"manifests/{cluster.Name}/shop/{number}.yaml", text);
            }

            folder.With($"manifests/{cluster.Name}/{Inventory.FilePath}", Encoding.UTF8.GetString(new Inventory(Inventory.CurrentVersion, cluster.Name, "", []).ToUtf8()));
            folder.With($"index/{ClusterIndex.PathOf(cluster.Name)}", Encoding.UTF8.GetString(new ClusterIndex
            {
                Cluster = cluster.Name,
                Member = $"Acme.Clusters.{cluster.Name}",
                Engine = Engine.Flux2,
                Environment = cluster.Environment,
                Groups = ["Acme.Groups.All"],
                Digest = "",
                Inventory = "",
                Namespaces = [new("shop", "Acme.Shop", "shop", [], [], cluster.Override is { } change ? [change] : [])],
                Deadlines = deadlines,
                Files = [.. cluster.Objects.Select((_, number) => new IndexedFile($"shop/{number}.yaml", cluster.Members.GetValueOrDefault(number, $"Acme.Shop.Objects[{number}]")))],
            }.ToUtf8()));
        }

        var lines = clusters.Select(cluster => new IndexedCluster(cluster.Name, ClusterIndex.PathOf(cluster.Name), "", "", cluster.Objects.Length, null));
        folder.With($"index/{FleetIndex.FilePath}", Encoding.UTF8.GetString(
            new FleetIndex(FleetIndex.CurrentVersion, "Acme.Fleet", new([], new(AppliedKind.Time, "", "", []), 0, []), [], [], [.. lines], ["Dev", "Stage", "Prod"]).ToUtf8()));
    }

    private sealed record OneCluster(string Name, string Environment, string[] Objects, string? Override = null)
    {
        public Dictionary<int, string> Members { get; } = [];
    }
}
