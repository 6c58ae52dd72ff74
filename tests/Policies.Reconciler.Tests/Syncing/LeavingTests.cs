using Policies.Reconciler.Syncing;
using Policies.Reconciler.Tests.Memory;
using Policies.Rendering.Index;

namespace Policies.Reconciler.Tests.Syncing;

/// <summary>Nothing deletes a namespace by accident.</summary>
public sealed class LeavingTests
{
    private const string Shop = "policies/shop/namespace.yaml";
    private const string Deny = "policies/shop/networkpolicy-default-deny.yaml";

    [Theory]
    [InlineData(Engine.Flux1)]
    [InlineData(Engine.Flux2)]
    [InlineData(Engine.ArgoCd)]
    public async Task Namespace_that_disappears_is_released(Engine engine)
    {
        var world = await LeftAsync(engine);
        var report = await world.SyncApprovedAsync();
        Assert.Equal(ClusterOutcome.Synced, report.Outcome);
        Assert.Contains(Written.Mark(engine), world["east"].Text(Shop), StringComparison.Ordinal);
        Assert.Contains(Written.Mark(engine), world["east"].Text(Deny), StringComparison.Ordinal);
        Assert.Null(world["east"].Text("policies/shop/role-reader.yaml"));
        Assert.Contains("  - shop/namespace.yaml\n  - shop/networkpolicy-default-deny.yaml\n", world["east"].Text("policies/kustomization.yaml"), StringComparison.Ordinal);
        Assert.DoesNotContain("shop/", world["east"].Text("policies/.policies/inventory.json"), StringComparison.Ordinal);
        Assert.Contains(report.Notes, note => note.Contains("released", StringComparison.Ordinal));
        world["east"].Forget();
        Assert.Equal(ClusterOutcome.UpToDate, (await world.SyncOneAsync()).Outcome);
    }

    [Fact]
    public async Task Released_namespace_that_comes_back_is_ours_again()
    {
        var world = await LeftAsync(Engine.Flux2);
        await world.SyncApprovedAsync();
        world.Source.Clusters["east"].Namespaces["shop"] = "get";
        Assert.Equal(ClusterOutcome.Synced, (await world.SyncOneAsync()).Outcome);
        Assert.Equal(Written.Namespace("shop", Engine.Flux2), world["east"].Text(Shop));
        Assert.Contains("\"shop/namespace.yaml\"", world["east"].Text("policies/.policies/inventory.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Engine.Flux1)]
    [InlineData(Engine.Flux2)]
    [InlineData(Engine.ArgoCd)]
    public async Task Retired_namespace_leaves_in_two_syncs(Engine engine)
    {
        var world = await LeftAsync(engine);
        world.Source.Retired.Add(new(RetiredKind.Namespace, "shop", "2026-11-20", "moved"));
        Assert.Equal(ClusterOutcome.Synced, (await world.SyncApprovedAsync()).Outcome);
        Assert.NotNull(world["east"].Text(Shop));
        Assert.DoesNotContain(Written.Mark(engine), world["east"].Text(Shop), StringComparison.Ordinal);

        // Not yet applied, as far as anybody knows.
        Assert.Equal(ClusterOutcome.UpToDate, (await world.SyncOneAsync()).Outcome);
        Assert.NotNull(world["east"].Text(Shop));

        world.Time.Now = world.Time.Now.AddHours(2);
        Assert.Equal(ClusterOutcome.Synced, (await world.SyncOneAsync()).Outcome);
        Assert.Null(world["east"].Text(Shop));
        Assert.Null(world["east"].Text(Deny));
        Assert.DoesNotContain("shop/", world["east"].Text("policies/kustomization.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Namespace_is_released_until_the_day_it_is_retired_on()
    {
        var world = await LeftAsync(Engine.Flux2);
        world.Source.Retired.Add(new(RetiredKind.Namespace, "shop", "2026-12-01", "moved"));
        await world.SyncApprovedAsync();
        Assert.Contains(Written.Mark(Engine.Flux2), world["east"].Text(Shop), StringComparison.Ordinal);
        world.Time.Now = world.Time.Now.AddDays(10);
        Assert.Equal(ClusterOutcome.Synced, (await world.SyncOneAsync()).Outcome);
        Assert.DoesNotContain(Written.Mark(Engine.Flux2), world["east"].Text(Shop), StringComparison.Ordinal);
        world.Time.Now = world.Time.Now.AddDays(1);
        await world.SyncOneAsync();
        Assert.Null(world["east"].Text(Shop));
    }

    [Fact]
    public async Task Retired_namespace_that_somebody_changed_is_left()
    {
        var world = await LeftAsync(Engine.Flux2);
        world.Source.Retired.Add(new(RetiredKind.Namespace, "shop", "2026-11-20", "moved"));
        await world.SyncApprovedAsync();
        var text = world["east"].Text(Shop)!.Replace("name: shop", "name: shop\n  annotations:\n    a: b", StringComparison.Ordinal);
        world["east"].Commit("Keep it", (Shop, text));
        world.Time.Now = world.Time.Now.AddHours(2);
        await world.SyncOneAsync();
        Assert.Equal(text, world["east"].Text(Shop));
    }

    [Fact]
    public async Task Deletions_beyond_the_budget_stop_until_exactly_they_are_approved()
    {
        var world = await LeftAsync(Engine.Flux2);
        var stopped = await world.SyncOneAsync();
        Assert.Equal(ClusterOutcome.Stopped, stopped.Outcome);
        Assert.Contains($"--approve {stopped.Plan!.Digest}", stopped.Reason, StringComparison.Ordinal);
        Assert.Equal(ClusterOutcome.Stopped, (await world.SyncOneAsync(world.Options with { Approved = new HashSet<string> { "0123456789abcdef" } })).Outcome);
        world.Source.Clusters["east"].Namespaces["cart"] = "list";
        Assert.Equal(ClusterOutcome.Stopped, (await world.SyncOneAsync(world.Options with { Approved = new HashSet<string> { stopped.Plan.Digest } })).Outcome);
        Assert.Equal(ClusterOutcome.Synced, (await world.SyncApprovedAsync()).Outcome);
    }

    [Theory]
    [InlineData("  policyTypes:\n    - Ingress\n    - Egress\n", "  policyTypes:\n    - Ingress\n", "egress")]
    [InlineData("", "  ingress:\n    - {}\n", "ingress")]
    public async Task Default_deny_that_is_opened_counts_as_a_deletion(string closed, string opened, string direction)
    {
        var world = World.Small();
        var identity = new ObjectIdentity("networking.k8s.io/v1", "NetworkPolicy", "deny-too", "shop");
        var text = Written.DefaultDeny("shop").Replace("name: default-deny", "name: deny-too", StringComparison.Ordinal);
        var head = text[..text.IndexOf("  policyTypes:", StringComparison.Ordinal)];
        world.Source.Extra["east"] = [("shop/networkpolicy-deny-too.yaml", head + closed, identity)];
        await world.SyncOneAsync();
        world.Source.Extra["east"] = [("shop/networkpolicy-deny-too.yaml", head + opened, identity)];
        var report = await world.SyncOneAsync();
        Assert.Equal(ClusterOutcome.Stopped, report.Outcome);
        Assert.Contains($"no longer denies {direction}", report.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Empty_tree_and_lost_clusters_stop_everything()
    {
        var world = new World { Source = new SourceFleet().With("a", null, "x").With("b", null, "x").With("c", null, "x") };
        await world.SyncAsync();
        world.Source.Clusters.Remove("b");
        var one = await world.SyncAsync();
        Assert.Null(one.Stopped);
        Assert.Contains(one.Notes, note => note.Contains("'b'", StringComparison.Ordinal));
        world.Source.Clusters.Remove("c");
        world.Source.Clusters["a"].Namespaces["x"] = "list";
        Assert.Contains("lost b, c", (await world.SyncAsync()).Stopped, StringComparison.Ordinal);
        world.Source.Retired.Add(new(RetiredKind.Cluster, "b", "2026-01-01", "sold"));
        Assert.Null((await world.SyncAsync()).Stopped);
        world.Source.Clusters["a"].Namespaces.Clear();
        Assert.Contains("empty", (await world.SyncAsync()).Stopped, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Namespace_that_is_renamed_moves_its_objects_without_counting_them()
    {
        var world = World.Small();
        await world.SyncOneAsync();
        world.Source.Clusters["east"].Namespaces.Remove("shop");
        world.Source.Clusters["east"].Namespaces["store"] = "get";
        world.Source.FormerNames["ns/store"] = ["shop"];
        var report = await world.SyncOneAsync();
        Assert.Equal(ClusterOutcome.Synced, report.Outcome);
        Assert.Empty(report.Plan!.Deletions);
        Assert.NotNull(world["east"].Text(Shop));
        Assert.NotNull(world["east"].Text("policies/store/role-reader.yaml"));
    }

    private static async Task<World> LeftAsync(Engine engine)
    {
        var world = World.Small();
        world.Source.Engine = engine;
        await world.SyncOneAsync();
        world.Source.Clusters["east"].Namespaces.Remove("shop");
        return world;
    }
}
