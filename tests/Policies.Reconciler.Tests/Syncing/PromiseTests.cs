using System.Security.Cryptography;
using System.Text;
using Policies.Reconciler.Git;
using Policies.Reconciler.Syncing;
using Policies.Reconciler.Tests.Memory;

namespace Policies.Reconciler.Tests.Syncing;

/// <summary>Each sentence of docs/reconciler.md about what a sync does to one repository, and does not.</summary>
public sealed class PromiseTests
{
    private const string Role = "policies/shop/role-reader.yaml";

    [Fact]
    public async Task Second_sync_does_nothing()
    {
        var world = World.Small();
        Assert.Equal(ClusterOutcome.Synced, (await world.SyncOneAsync()).Outcome);
        Assert.Equal(ClusterOutcome.UpToDate, (await world.SyncOneAsync()).Outcome);
        world["east"].Forget();
        Assert.Equal(ClusterOutcome.UpToDate, (await world.SyncOneAsync(world.Options with { Revision = "r2" })).Outcome);
        Assert.Equal(1, world["east"].Pushes);
    }

    [Fact]
    public async Task Nothing_above_our_folder_is_written()
    {
        var world = World.Small();
        world["east"].Commit("Start", ("README.md", "theirs"), ("apps/a.yaml", Written.ConfigMap("a", "apps")), ("policies/theirs.txt", "theirs too"));
        await world.SyncOneAsync();
        world.Source.Clusters["east"].Namespaces["shop"] = "list";
        await world.SyncOneAsync();
        Assert.Equal(["README.md", "apps/a.yaml"], world["east"].Head!.Files.Keys.Where(path => !path.StartsWith("policies/", StringComparison.Ordinal)).Order());
        Assert.Equal("theirs too", world["east"].Text("policies/theirs.txt"));
    }

    [Fact]
    public async Task Object_in_a_file_of_someone_elses_stops()
    {
        var world = World.Small();
        world["east"].Commit("Start", ("apps/role.yaml", Written.Role("shop", "watch")));
        var report = await world.SyncOneAsync();
        Assert.Equal(ClusterOutcome.Stopped, report.Outcome);
        Assert.Contains("apps/role.yaml", report.Reason, StringComparison.Ordinal);
        Assert.Contains(Role, report.Reason, StringComparison.Ordinal);
        Assert.Equal(0, world["east"].Pushes);
    }

    [Fact]
    public async Task Object_that_someone_moved_to_a_file_of_their_own_stops()
    {
        var world = World.Small();
        await world.SyncOneAsync();
        world["east"].Commit("Mine now", (Role, null), ("policies/mine.yaml", Written.Role("shop", "watch")));
        var report = await world.SyncOneAsync();
        Assert.Equal(ClusterOutcome.Stopped, report.Outcome);
        Assert.Contains("policies/mine.yaml", report.Reason, StringComparison.Ordinal);
        Assert.Contains(Role, report.Reason, StringComparison.Ordinal);
        Assert.Equal(1, world["east"].Pushes);
    }

    [Fact]
    public async Task Adoption_takes_over_a_file_in_our_folder()
    {
        var world = World.Small();
        world["east"].Commit("Start", ("policies/mine.yaml", Written.Role("shop", "watch")));
        Assert.Contains("--adopt Role/shop/reader", (await world.SyncOneAsync()).Reason, StringComparison.Ordinal);
        Assert.Equal(ClusterOutcome.Synced, (await world.SyncOneAsync(world.Options with { Adopted = new HashSet<string> { "Role/shop/reader" } })).Outcome);
        Assert.Null(world["east"].Text("policies/mine.yaml"));
        Assert.Equal(ClusterOutcome.UpToDate, (await world.SyncOneAsync()).Outcome);
    }

    [Fact]
    public async Task Adoption_shows_first_what_it_changes()
    {
        var world = World.Small();
        world["east"].Commit("Start", ("policies/mine.yaml", Written.Role("shop", "watch")), ("policies/same.yaml", Written.Role("cart", "get").Replace("---", "# Of our own\n---", StringComparison.Ordinal)));
        var options = world.Options with { IsDry = true, Adopted = new HashSet<string> { "Role/shop/reader", "Role/cart/reader" } };
        var plan = await world.SyncOneAsync(options);
        Assert.Contains("Role 'shop/reader' is adopted from 'policies/mine.yaml' and changes: rules[0].verbs[0] becomes 'get', which was 'watch'", plan.Notes);
        Assert.Contains("Role 'cart/reader' is adopted from 'policies/same.yaml', and means the same", plan.Notes);
        Assert.NotNull(world["east"].Text("policies/mine.yaml"));
    }

    [Fact]
    public async Task Adoption_never_moves_a_namespace()
    {
        var world = World.Small();
        world["east"].Commit("Start", ("policies/mine.yaml", Written.Namespace("shop", Engine.Flux2)));
        var report = await world.SyncOneAsync(world.Options with { Adopted = new HashSet<string> { "Namespace/shop" } });
        Assert.Equal(ClusterOutcome.Stopped, report.Outcome);
        Assert.NotNull(world["east"].Text("policies/mine.yaml"));
    }

    [Fact]
    public async Task Drift_is_shown_with_who_and_put_back()
    {
        var world = World.Small();
        await world.SyncOneAsync();
        var before = world["east"].Text(Role);
        var drifted = world["east"].Commit("Try something", (Role, "changed"));
        var drift = Assert.Single((await world.SyncOneAsync()).Plan!.Drift);
        Assert.Equal((Role, false, "Ann <ann@acme.example>", drifted.Id.ToString()), (drift.Path, drift.IsDeleted, drift.By, drift.Commit));
        Assert.Equal(before, world["east"].Text(Role));
    }

    [Theory]
    [InlineData(OnDrift.Hold, ClusterOutcome.Held)]
    [InlineData(OnDrift.Fail, ClusterOutcome.Failed)]
    public async Task Drift_is_left_where_that_is_asked_for(OnDrift onDrift, ClusterOutcome outcome)
    {
        var world = World.Small();
        await world.SyncOneAsync();
        world["east"].Commit("Try something", (Role, null));
        Assert.Equal(outcome, (await world.SyncOneAsync(world.Options with { OnDrift = onDrift })).Outcome);
        Assert.Null(world["east"].Text(Role));
    }

    [Fact]
    public async Task Edited_inventory_cannot_make_us_delete()
    {
        var world = World.Small();
        await world.SyncOneAsync();
        var text = Written.ConfigMap("theirs", "shop");
        var sha = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        var entry = "{\"path\":\"theirs.yaml\",\"sha256\":\"" + sha + "\",\"definition\":\"x\"},";
        var inventory = world["east"].Text("policies/.policies/inventory.json")!;
        var edited = inventory.Replace("\"files\": [", $"\"files\": [\n    {entry}", StringComparison.Ordinal);
        Assert.NotEqual(inventory, edited);

        // Also where the state is made to agree.
        var state = world["east"].Text("policies/.policies/state.json")!.Replace(Sha256(inventory), Sha256(edited), StringComparison.Ordinal);
        world["east"].Commit("Edit", ("policies/theirs.yaml", text), ("policies/.policies/inventory.json", edited), ("policies/.policies/state.json", state));
        world.Source.Clusters["east"].Namespaces["shop"] = "list";
        Assert.Equal(ClusterOutcome.Synced, (await world.SyncOneAsync()).Outcome);
        Assert.Equal(text, world["east"].Text("policies/theirs.yaml"));
        Assert.DoesNotContain("theirs.yaml", world["east"].Text("policies/.policies/inventory.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_that_somebody_changed_is_not_deleted()
    {
        var world = World.Small();
        world.Source.Extra["east"] = [("shop/configmap-a.yaml", Written.ConfigMap("a", "shop"), new("v1", "ConfigMap", "a", "shop"))];
        await world.SyncOneAsync();
        world["east"].Commit("Edit", ("policies/shop/configmap-a.yaml", "mine now"));
        world.Source.Extra.Clear();
        await world.SyncOneAsync();
        Assert.Equal("mine now", world["east"].Text("policies/shop/configmap-a.yaml"));
    }

    [Fact]
    public async Task Revert_is_a_hold_until_it_is_resumed()
    {
        var world = World.Small();
        await world.SyncOneAsync();
        var before = world["east"].Text(Role);
        world.Source.Clusters["east"].Namespaces["shop"] = "list";
        await world.SyncOneAsync(world.Options with { Revision = "r2" });
        world["east"].Revert();
        var report = await world.SyncOneAsync(world.Options with { Revision = "r3" });
        Assert.Equal(ClusterOutcome.Held, report.Outcome);
        Assert.Contains("Ann", report.Reason, StringComparison.Ordinal);
        Assert.Equal(before, world["east"].Text(Role));
        await world.People.ResumeAsync(world.Cluster(), world.Options, CancellationToken.None);
        Assert.Equal(ClusterOutcome.Synced, (await world.SyncOneAsync(world.Options with { Revision = "r3" })).Outcome);
        Assert.Contains("list", world["east"].Text(Role), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Revert_of_the_first_sync_is_a_hold()
    {
        var world = World.Small();
        world["east"].Commit("Start", ("README.md", "theirs"));
        await world.SyncOneAsync();
        world["east"].Revert();
        Assert.Equal(ClusterOutcome.Held, (await world.SyncOneAsync()).Outcome);
        await world.People.ResumeAsync(world.Cluster(), world.Options, CancellationToken.None);
        Assert.Equal(ClusterOutcome.Synced, (await world.SyncOneAsync()).Outcome);
        Assert.Equal(ClusterOutcome.UpToDate, (await world.SyncOneAsync()).Outcome);
    }

    [Fact]
    public async Task State_that_is_lost_is_found_in_history()
    {
        var world = World.Small();
        await world.SyncOneAsync();
        world["east"].Commit("Clean up", ("policies/.policies/state.json", null), ("policies/.policies/inventory.json", null));
        world.Source.Clusters["east"].Namespaces["shop"] = "list";
        Assert.Equal(ClusterOutcome.Synced, (await world.SyncOneAsync()).Outcome);
        Assert.Equal(ClusterOutcome.UpToDate, (await world.SyncOneAsync()).Outcome);
    }

    [Fact]
    public async Task Hold_stops_every_runner_until_its_day()
    {
        var world = World.Small();
        await world.SyncOneAsync();
        await world.People.HoldAsync(world.Cluster(), new("incident 7", "2026-11-30", "ann"), world.Options, CancellationToken.None);
        world.Source.Clusters["east"].Namespaces["shop"] = "list";
        var report = await world.SyncOneAsync();
        Assert.Equal((ClusterOutcome.Held, "by ann until 2026-11-30: incident 7"), (report.Outcome, report.Reason));
        world.Time.Now = world.Time.Now.AddDays(7);
        Assert.Equal(ClusterOutcome.Synced, (await world.SyncOneAsync()).Outcome);
    }

    [Fact]
    public async Task Hold_before_the_first_sync_leaves_the_repository_empty_of_manifests()
    {
        var world = World.Small();
        await world.People.HoldAsync(world.Cluster(), new("not yet", null, null), world.Options, CancellationToken.None);
        Assert.Equal(ClusterOutcome.Held, (await world.SyncOneAsync()).Outcome);
        Assert.Equal(["policies/.policies/state.json"], world["east"].Head!.Files.Keys);
        await world.People.ResumeAsync(world.Cluster(), world.Options, CancellationToken.None);
        Assert.Equal(ClusterOutcome.Synced, (await world.SyncOneAsync()).Outcome);
    }

    [Fact]
    public async Task Rollback_brings_back_a_revision_and_pins_it()
    {
        var world = World.Small();
        await world.SyncOneAsync();
        var before = world["east"].Text(Role);
        world.Source.Clusters["east"].Namespaces["shop"] = "list";
        await world.SyncOneAsync(world.Options with { Revision = "r2" });
        var report = await world.People.RollbackAsync(world.Cluster(), "r1", [], new("r1", "broken", "ann"), world.Options, CancellationToken.None);
        Assert.Equal(ClusterOutcome.Pinned, report.Outcome);
        Assert.Equal(before, world["east"].Text(Role));
        Assert.Equal(ClusterOutcome.Pinned, (await world.SyncOneAsync(world.Options with { Revision = "r3" })).Outcome);
        await world.People.ResumeAsync(world.Cluster(), world.Options, CancellationToken.None);
        Assert.Equal(ClusterOutcome.Synced, (await world.SyncOneAsync(world.Options with { Revision = "r3" })).Outcome);
    }

    [Fact]
    public async Task Rollback_to_a_revision_that_changed_nothing_here_brings_back_the_one_before_it()
    {
        var world = World.Small();
        await world.SyncOneAsync();
        var before = world["east"].Text(Role);
        world.Source.Clusters["east"].Namespaces["shop"] = "list";
        await world.SyncOneAsync(world.Options with { Revision = "r3" });
        var report = await world.People.RollbackAsync(world.Cluster(), "r2", ["r2", "r1", "r0"], new("r2", "broken", "ann"), world.Options, CancellationToken.None);
        Assert.Equal((ClusterOutcome.Pinned, "r1"), (report.Outcome, report.State!.Revision));
        Assert.Contains("revision 'r2' changed nothing here; this is what was synced for 'r1' before it", report.Notes);
        Assert.Equal(before, world["east"].Text(Role));
        var unknown = await world.People.RollbackAsync(world.Cluster(), "r9", [], new("r9", "broken", "ann"), world.Options, CancellationToken.None);
        Assert.Equal((ClusterOutcome.Failed, "revision 'r9' was never synced here"), (unknown.Outcome, unknown.Reason));
    }

    [Fact]
    public async Task Hold_of_a_repository_that_moves_is_said_again()
    {
        var world = World.Small();
        await world.SyncOneAsync();
        var moves = 0;
        world["east"].BeforePush = () =>
        {
            if (moves++ == 0)
            {
                world["east"].Commit("In between", ("README.md", "theirs"));
            }
        };
        Assert.Equal(ClusterOutcome.Held, (await world.People.HoldAsync(world.Cluster(), new("incident 7", null, "ann"), world.Options, CancellationToken.None)).Outcome);
        Assert.Equal(ClusterOutcome.Held, (await world.SyncOneAsync()).Outcome);
    }

    [Fact]
    public async Task Link_is_refused_and_never_followed()
    {
        var world = World.Small();
        world["east"].Link(Role, "/etc/passwd");
        Assert.Contains("symbolic link", (await world.SyncOneAsync()).Reason, StringComparison.Ordinal);
        world["east"].Commit("Start over", (Role, null));
        world["east"].Link("policies", "elsewhere");
        Assert.Equal(ClusterOutcome.Stopped, (await world.SyncOneAsync()).Outcome);
    }

    [Fact]
    public async Task Name_that_differs_only_in_case_is_refused()
    {
        var world = World.Small();
        world["east"].Commit("Start", ("policies/Shop/role-reader.yaml", "theirs"));
        Assert.Contains("only in case", (await world.SyncOneAsync()).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cluster_without_a_target_is_an_error()
    {
        var world = World.Small();
        world.Source.HasRepositories = false;
        Assert.Equal(ClusterOutcome.Failed, (await world.SyncOneAsync()).Outcome);
    }

    [Fact]
    public async Task Repository_of_another_cluster_is_refused_unless_renamed()
    {
        var world = World.Small();
        await world.SyncOneAsync();
        var other = new World { Source = new SourceFleet().With("west", null, "cart", "shop") };
        other["west"].Commit("Copy", [.. world["east"].Head!.Files.Keys.Select(path => (path, world["east"].Text(path)))]);
        Assert.Contains("'east'", (await other.SyncOneAsync(cluster: "west")).Reason, StringComparison.Ordinal);
        other.Source.FormerNames["west"] = ["east"];
        Assert.NotEqual(ClusterOutcome.Stopped, (await other.SyncOneAsync(cluster: "west")).Outcome);
    }

    [Fact]
    public async Task Repository_that_moved_is_planned_again()
    {
        var world = World.Small();
        var moves = 0;
        world["east"].BeforePush = () =>
        {
            if (moves++ == 0)
            {
                world["east"].Commit("In between", ("README.md", "theirs"));
            }
        };
        Assert.Equal(ClusterOutcome.Synced, (await world.SyncOneAsync()).Outcome);
        Assert.Equal("theirs", world["east"].Text("README.md"));
    }

    [Fact]
    public async Task Transient_failures_are_tried_again_and_others_are_not()
    {
        var world = World.Small();
        var asked = 0;
        world["east"].OnLook = () =>
        {
            if (++asked < 3)
            {
                throw new GitException(FailureKind.TryAgain, "busy");
            }
        };
        Assert.Equal(ClusterOutcome.Synced, (await world.SyncOneAsync()).Outcome);
        asked = 0;
        world["east"].OnLook = () => throw new GitException(asked++ == 0 ? "401" : "asked again");
        var report = await world.SyncOneAsync();
        Assert.Equal((ClusterOutcome.Failed, "401"), (report.Outcome, report.Reason));
    }

    [Fact]
    public async Task Proposal_is_updated_and_survives_a_merge_that_squashes()
    {
        var world = World.Small();
        world["east"].Commit("Start", ("README.md", "theirs"));
        var proposing = world.Options with { Proposes = true };
        Assert.Equal(ClusterOutcome.Proposed, (await world.SyncOneAsync(proposing)).Outcome);
        Assert.Equal(ClusterOutcome.Proposed, (await world.SyncOneAsync(proposing)).Outcome);
        Assert.Equal(1, world["east"].Pushes);

        // What a pull request needs, at each run.
        var proposal = (await world.SyncOneAsync(proposing)).Proposal!;
        Assert.Equal(("policies/east", "main", "Add namespaces cart and shop"), (proposal.From, proposal.Into, proposal.Title));
        Assert.StartsWith("- cart: 1 namespace added, 1 network policy added and 1 role added\n", proposal.Body, StringComparison.Ordinal);
        Assert.EndsWith("\nPolicies-Serial: 1", proposal.Body, StringComparison.Ordinal);
        world["east"].MergeProposal();
        Assert.Equal(ClusterOutcome.UpToDate, (await world.SyncOneAsync(proposing)).Outcome);
        world.Source.Clusters["east"].Namespaces["shop"] = "list";
        Assert.Equal(ClusterOutcome.Proposed, (await world.SyncOneAsync(proposing with { Revision = "r2" })).Outcome);
        world["east"].MergeProposal();
        Assert.Equal(ClusterOutcome.UpToDate, (await world.SyncOneAsync(proposing with { Revision = "r2" })).Outcome);
    }

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
