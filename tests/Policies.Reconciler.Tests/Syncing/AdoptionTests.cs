using Policies.Reconciler.Planning;
using Policies.Reconciler.Syncing;
using Policies.Reconciler.Tests.Memory;

namespace Policies.Reconciler.Tests.Syncing;

/// <summary>Objects that a file above our folder holds: named, waited for, taken over once they are gone there.</summary>
public sealed class AdoptionTests
{
    private const string Ours = "policies/shop/role-reader.yaml";
    private const string Theirs = "apps/role.yaml";
    private static readonly HashSet<string> Role = ["Role/shop/reader"];

    [Fact]
    public async Task Object_above_our_folder_follows_once_it_is_gone_there()
    {
        var world = World.Small();
        world["east"].Commit("Start", (Theirs, Written.Role("shop", "watch")));
        Assert.Contains("--adopt Role/shop/reader: everything else is synced, and it follows once that file no longer holds it", (await world.SyncOneAsync()).Reason, StringComparison.Ordinal);

        var adopted = await world.SyncOneAsync(world.Options with { Adopted = Role });
        Assert.Equal(ClusterOutcome.Synced, adopted.Outcome);
        Assert.Contains($"Role 'shop/reader' stays in '{Theirs}' and becomes ours once that file no longer holds it, which changes: rules[0].verbs[0] becomes 'get', which was 'watch'", adopted.Notes);
        Assert.Null(world["east"].Text(Ours));
        Assert.DoesNotContain("shop/role-reader.yaml", world["east"].Text("policies/kustomization.yaml"), StringComparison.Ordinal);
        Assert.NotNull(world["east"].Text("policies/shop/networkpolicy-default-deny.yaml"));

        // Nobody has to say it again, and nothing happens until they are done.
        var waiting = await world.SyncOneAsync();
        Assert.Equal(ClusterOutcome.UpToDate, waiting.Outcome);
        Assert.Contains("Role/shop/reader stays in a file", Assert.Single(waiting.Notes), StringComparison.Ordinal);
        world["east"].Commit("Hand it over", (Theirs, null));
        Assert.Equal(ClusterOutcome.Synced, (await world.SyncOneAsync()).Outcome);
        Assert.Equal(Written.Role("shop", "get"), world["east"].Text(Ours));
        var last = await world.SyncOneAsync();
        Assert.Equal((ClusterOutcome.UpToDate, 0), (last.Outcome, last.Notes.Count));
    }

    [Fact]
    public async Task Object_that_its_keeper_moves_to_our_path_is_taken_over_there()
    {
        var world = World.Small();
        world["east"].Commit("Start", (Theirs, Written.Role("shop", "watch")));
        await world.SyncOneAsync(world.Options with { Adopted = Role });
        world["east"].Commit("Hand it over without a gap", (Theirs, null), (Ours, Written.Role("shop", "watch")));
        Assert.Equal(ClusterOutcome.Synced, (await world.SyncOneAsync()).Outcome);
        Assert.Equal(Written.Role("shop", "get"), world["east"].Text(Ours));
    }

    [Fact]
    public async Task Adoption_is_written_down_where_nothing_else_changes()
    {
        var world = World.Small();
        world["east"].Commit("Start", ("README.md", "theirs"));
        await world.SyncOneAsync();
        world["east"].Commit("Of our own", ("apps/a.yaml", Written.ConfigMap("a", "shop")));
        world.Source.Extra["east"] = [("shop/configmap-a.yaml", Written.ConfigMap("a", "shop"), new("v1", "ConfigMap", "a", "shop"))];
        Assert.Equal(ClusterOutcome.Stopped, (await world.SyncOneAsync()).Outcome);
        Assert.Equal(ClusterOutcome.Synced, (await world.SyncOneAsync(world.Options with { Adopted = new HashSet<string> { "ConfigMap/shop/a" } })).Outcome);
        Assert.Equal(ClusterOutcome.UpToDate, (await world.SyncOneAsync()).Outcome);
        Assert.Null(world["east"].Text("policies/shop/configmap-a.yaml"));
    }

    [Fact]
    public async Task File_that_the_agent_does_not_apply_is_not_waited_for()
    {
        var world = World.Small();
        world["east"].Commit("Start", ("kustomization.yaml", "resources:\n  - policies\n"), ("examples/role.yaml", Written.Role("shop", "watch")));
        var report = await world.SyncOneAsync(world.Options with { Adopted = Role });
        Assert.Equal(ClusterOutcome.Synced, report.Outcome);
        Assert.NotNull(world["east"].Text(Ours));
        Assert.Contains("'examples/role.yaml' holds Role 'shop/reader' too, but the agent does not apply it", report.Notes);
    }

    [Fact]
    public async Task Namespace_above_our_folder_is_moved_by_its_keeper_alone()
    {
        var world = World.Small();
        world["east"].Commit("Start", ("apps/ns.yaml", Written.Namespace("shop", Engine.Flux2)));
        var options = world.Options with { Adopted = new HashSet<string> { "Namespace/shop" } };
        Assert.Contains("'policies/shop/namespace.yaml' in one commit", (await world.SyncOneAsync(options)).Reason, StringComparison.Ordinal);
        Assert.Equal(0, world["east"].Pushes);
        world["east"].Commit("Move it", ("apps/ns.yaml", null), ("policies/shop/namespace.yaml", "# Mine\n" + Written.Namespace("shop", Engine.Flux2)));
        Assert.Equal(ClusterOutcome.Synced, (await world.SyncOneAsync(options)).Outcome);
    }

    [Fact]
    public async Task Object_of_ours_that_somebody_writes_again_stops_what_comes_next()
    {
        var world = World.Small();
        await world.SyncOneAsync();
        world["east"].Commit("Again", (Theirs, Written.Role("shop", "watch")));
        world.Source.Clusters["east"].Namespaces["cart"] = "list";
        var report = await world.SyncOneAsync();
        Assert.Equal(ClusterOutcome.Stopped, report.Outcome);
        Assert.Contains($"Role 'shop/reader' of our '{Ours}' is in '{Theirs}' too, which is someone else's; remove it there", report.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_reaches_no_cluster_is_said_until_it_does()
    {
        var world = World.Small();
        world["east"].Commit("Start", ("kustomization.yaml", "resources:\n  - apps\n"), ("apps/kustomization.yaml", "resources: []\n"));
        Assert.Equal([AgentCheck.NotDelivered("policies")], (await world.SyncOneAsync()).Notes);
        Assert.Equal([AgentCheck.NotDelivered("policies")], (await world.SyncOneAsync()).Notes);
        world["east"].Commit("Still not", ("README.md", "theirs"));
        Assert.Equal([AgentCheck.NotDelivered("policies")], (await world.SyncOneAsync()).Notes);
        world["east"].Commit("Include it", ("kustomization.yaml", "resources:\n  - apps\n  - policies\n"));
        Assert.Empty((await world.SyncOneAsync()).Notes);
        Assert.Empty((await world.SyncOneAsync()).Notes);
        Assert.Equal(1, world["east"].Pushes);
    }

    [Fact]
    public async Task What_the_agent_applies_beyond_what_is_known_is_said()
    {
        var world = World.Small();
        world["east"].Commit("Start", ("kustomization.yaml", "resources:\n  - policies\n  - https://git.acme.example/bases.git//app\n"));
        Assert.Contains("what the agent applies is not known in full", Assert.Single((await world.SyncOneAsync()).Notes), StringComparison.Ordinal);
    }
}
