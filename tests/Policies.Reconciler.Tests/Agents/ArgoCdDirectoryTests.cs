using Policies.Manifests;
using Policies.Reconciler.Agents;
using Policies.Reconciler.Syncing;
using Policies.Reconciler.Tests.Memory;

namespace Policies.Reconciler.Tests.Agents;

public sealed class ArgoCdDirectoryTests
{
    private readonly World world = World.Small();

    public ArgoCdDirectoryTests()
    {
        world.Source.Engine = Engine.ArgoCd;
        world["east"].Commit("Their own", ("apps/a.yaml", Written.ConfigMap("a", "apps")), ("values.yaml", "a: 1\n"));
    }

    // An Application of type directory for the whole repository, with recurse.
    [Fact]
    public async Task Argo_cd_directory_gets_our_objects_and_nothing_else()
    {
        Assert.Equal(ClusterOutcome.Synced, (await world.SyncOneAsync()).Outcome);
        Holds(others: 1);

        // What a person says is written by other code.
        await world.People.HoldAsync(world.Cluster(), new("incident 7", null, "ann"), world.Options, CancellationToken.None);
        Holds(others: 1);
        await world.People.ResumeAsync(world.Cluster(), world.Options, CancellationToken.None);
        world.Source.Clusters["east"].Namespaces["cart"] = "list";
        Assert.Equal(ClusterOutcome.Synced, (await world.SyncOneAsync()).Outcome);
        Holds(others: 1);
    }

    private void Holds(int others)
    {
        var files = world["east"].Head!.Files.ToDictionary(file => file.Key, file => System.Text.Encoding.UTF8.GetString(file.Value.Content));
        var view = new AgentViews().Of(Engine.ArgoCd, FileTree.Of(files), new());
        Assert.Empty(view.Faults);
        Assert.Empty(view.Unknown);
        Assert.Empty(view.Twice);
        var compiled = world.Source.Compile();
        Assert.Equal(compiled.TreeOf(compiled.Clusters[0]).Objects + others, view.Objects.Count);
    }
}
