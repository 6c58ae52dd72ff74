using System.Net;
using Policies.Reconciler.Git;
using Policies.Reconciler.Syncing;
using Policies.Reconciler.Tests.Git;
using Policies.Reconciler.Tests.Git.Servers;
using Policies.Reconciler.Tests.Memory;
using Policies.Reconciler.Waves;

namespace Policies.Reconciler.Tests.Syncing;

/// <summary>Whole syncs of two repositories on a server, one of which goes wrong.</summary>
public sealed class ServedFleetTests : IAsyncLifetime, IDisposable
{
    private readonly Scratch scratch = new();
    private readonly SourceFleet source = new SourceFleet().With("east", null, "shop").With("west", null, "shop");
    private GitHttpServer server = null!;
    private Upstream east = null!;
    private Upstream west = null!;

    public async Task InitializeAsync()
    {
        (east, west) = (await Upstream.InitAsync(scratch.Path("srv", "east.git")), await Upstream.InitAsync(scratch.Path("srv", "west.git")));
        server = await GitHttpServer.StartAsync(scratch.Path("srv"));
        source.UrlOf = cluster => server.UrlOf($"{cluster}.git");
    }

    public async Task DisposeAsync() => await server.DisposeAsync();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task Fleet_is_synced_with_a_password_that_no_report_shows()
    {
        server.AsksForPassword = true;
        source.UrlOf = cluster => server.UrlOf($"{cluster}.git", withPassword: true);
        east.AddHook("update", "echo \"not for $1: $(cat config)\" >&2; exit 1");
        var result = await SyncAsync();
        Assert.Equal([ClusterOutcome.Failed, ClusterOutcome.Synced], result.Clusters.Select(report => report.Outcome));
        Assert.All(result.Clusters, report => Assert.DoesNotContain("s3cr3t", report.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task Answer_that_may_become_another_is_asked_for_again(HttpStatusCode status)
    {
        (server.Status, server.OnlyAt, server.Times) = (status, "/east.git", 2);
        Assert.Equal([ClusterOutcome.Synced, ClusterOutcome.Synced], await OutcomesAsync());
        Assert.Equal(await west.FilesAsync(), await east.FilesAsync());
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests, FailureCause.Unreachable, 4)]
    [InlineData(HttpStatusCode.Unauthorized, FailureCause.Refused, 1)]
    [InlineData(HttpStatusCode.Forbidden, FailureCause.Refused, 1)]
    [InlineData(HttpStatusCode.NotFound, FailureCause.Refused, 1)]
    public async Task Answer_that_stays_is_given_up_and_the_other_repository_goes_on(HttpStatusCode status, FailureCause cause, int asked)
    {
        (server.Status, server.OnlyAt) = (status, "/east.git");
        var result = await SyncAsync();
        Assert.Equal([ClusterOutcome.Failed, ClusterOutcome.Synced], result.Clusters.Select(report => report.Outcome));
        Assert.Equal(cause, result.Clusters[0].Cause);
        Assert.Equal(asked, server.Requests.Count(request => request.Contains("/east.git", StringComparison.Ordinal)));

        // The next run completes.
        server.Status = null;
        Assert.Equal([ClusterOutcome.Synced, ClusterOutcome.UpToDate], await OutcomesAsync());
    }

    [Theory]
    [InlineData((int)HttpFault.Reset)]
    [InlineData((int)HttpFault.LostAnswer)]
    public async Task Push_that_is_cut_is_made_once(int fault)
    {
        (server.Fault, server.OnlyAt, server.Times) = ((HttpFault)fault, "POST /east.git/git-receive-pack", 1);
        var result = await SyncAsync();
        Assert.Contains(result.Clusters[0].Outcome, new[] { ClusterOutcome.Synced, ClusterOutcome.UpToDate });
        Assert.Equal("1", await east.GitAsync("rev-list", "--count", "main"));
        Assert.Equal(await west.FilesAsync(), await east.FilesAsync());
        Assert.Equal([ClusterOutcome.UpToDate, ClusterOutcome.UpToDate], await OutcomesAsync());
    }

    [Fact]
    public async Task Server_that_hangs_holds_up_no_other_repository()
    {
        (server.Fault, server.OnlyAt) = (HttpFault.Hang, "/east.git");
        var result = await SyncAsync(Bench.Settings(scratch) with { NetworkLimit = TimeSpan.FromSeconds(2) });
        Assert.Equal([ClusterOutcome.Failed, ClusterOutcome.Synced], result.Clusters.Select(report => report.Outcome));
        Assert.Equal(FailureCause.Unreachable, result.Clusters[0].Cause);
    }

    [Fact]
    public async Task Protected_branch_is_said_and_the_other_repository_goes_on()
    {
        east.AddHook("update", "echo \"remote: error: GH006: Protected branch update failed for $1.\" >&2; exit 1");
        var result = await SyncAsync();
        Assert.Equal([ClusterOutcome.Failed, ClusterOutcome.Synced], result.Clusters.Select(report => report.Outcome));
        Assert.Contains("let the fleet propose changes", result.Clusters[0].Reason, StringComparison.Ordinal);
        Assert.False(await east.HasAsync("main"));

        // Which is no way around, but what the server allows.
        east.AddHook("update", "test \"$1\" != refs/heads/main");
        Assert.Equal(ClusterOutcome.Proposed, (await SyncAsync(proposes: true)).Clusters[0].Outcome);
        Assert.True(await east.HasAsync("policies/east"));
        Assert.False(await east.HasAsync("main"));
    }

    [Fact]
    public async Task Unborn_branch_beside_others_begins_with_our_commit()
    {
        var legacy = await east.CommitAsync("legacy", "Theirs", ("apps/x.yaml", "x: 1\n"));
        Assert.Equal([ClusterOutcome.Synced, ClusterOutcome.Synced], await OutcomesAsync());
        Assert.Equal(legacy, await east.TipAsync("legacy"));
        Assert.Equal("1", await east.GitAsync("rev-list", "--count", "main"));
        Assert.Equal([ClusterOutcome.UpToDate, ClusterOutcome.UpToDate], await OutcomesAsync());
    }

    private async Task<ClusterOutcome[]> OutcomesAsync() => [.. (await SyncAsync()).Clusters.Select(report => report.Outcome)];

    private Task<SyncResult> SyncAsync(GitSettings? settings = null, bool proposes = false) =>
        new FleetSync(new RemoteRepositories(settings ?? Bench.Settings(scratch)), new AppliedByTime(), TimeProvider.System, TimeSpan.FromMilliseconds(20))
            .RunAsync(source.Compile(), new() { Revision = "r1", Proposes = proposes }, null, CancellationToken.None);
}
