using System.Net;
using System.Net.Sockets;
using Policies.Reconciler.Git;
using Policies.Reconciler.Syncing;
using Policies.Reconciler.Tests.Git.Servers;
using Policies.Reconciler.Tests.Memory;
using Policies.Reconciler.Waves;

namespace Policies.Reconciler.Tests.Git;

// The variable is read by every git of this process, but only those that go by ssh.
public sealed class SshRepositoryTests(SshServer server) : IClassFixture<SshServer>, IDisposable
{
    private readonly Scratch scratch = new();

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("GIT_SSH_COMMAND", null);
        scratch.Dispose();
    }

    [SkippableFact]
    public async Task Repository_is_read_and_written_over_ssh()
    {
        Environment.SetEnvironmentVariable("GIT_SSH_COMMAND", server.WithKey);
        var upstream = await Upstream.InitAsync(scratch.Path("up.git"));
        await RepositoryConversation.HoldAsync(new RemoteRepositories(Bench.Settings(scratch)), Bench.Target(server.UrlOf(upstream.Folder)), upstream);
    }

    [SkippableFact]
    public async Task Fleet_is_synced_over_ssh()
    {
        Environment.SetEnvironmentVariable("GIT_SSH_COMMAND", server.WithKey);
        var upstream = await Upstream.InitAsync(scratch.Path("up.git"));
        await upstream.CommitAsync("Foreign", ("apps/a.yaml", Written.ConfigMap("a", "apps")));
        var source = new SourceFleet { UrlOf = _ => server.UrlOf(upstream.Folder) }.With("east", null, "shop");
        var sync = new FleetSync(new RemoteRepositories(Bench.Settings(scratch)), new AppliedByTime(), TimeProvider.System, TimeSpan.Zero);

        var first = (await sync.RunAsync(source.Compile(), new() { Revision = "r1" }, null, CancellationToken.None)).Clusters[0];
        var second = (await sync.RunAsync(source.Compile(), new() { Revision = "r2" }, null, CancellationToken.None)).Clusters[0];

        Assert.True(first.Outcome == ClusterOutcome.Synced, first.Reason);
        Assert.Equal(ClusterOutcome.UpToDate, second.Outcome);
        Assert.Equal(first.Head, await upstream.TipAsync());
        Assert.Equal("2", await upstream.GitAsync("rev-list", "--count", "main"));
    }

    [SkippableFact]
    public async Task Key_that_the_server_does_not_know_is_given_up_at_once()
    {
        Environment.SetEnvironmentVariable("GIT_SSH_COMMAND", server.WithWrongKey);
        var failed = await FailureAsync(server.UrlOf(scratch.Path("up.git")));
        Assert.True(failed.Kind == FailureKind.GiveUp, failed.Message);
    }

    [SkippableFact]
    public async Task Repository_that_is_not_there_is_given_up_at_once()
    {
        Environment.SetEnvironmentVariable("GIT_SSH_COMMAND", server.WithKey);
        var failed = await FailureAsync(server.UrlOf(scratch.Path("none.git")));
        Assert.True(failed.Kind == FailureKind.GiveUp, failed.Message);
    }

    [Fact]
    public async Task Server_that_hangs_is_left_after_a_time()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var settings = Bench.Settings(scratch) with { NetworkLimit = TimeSpan.FromSeconds(1) };
        var failed = await FailureAsync($"ssh://git@127.0.0.1:{((IPEndPoint)silent.LocalEndpoint).Port}/a.git", settings);
        Assert.True(failed.Kind == FailureKind.TryAgain, failed.Message);
    }

    [Fact]
    public async Task Server_that_is_not_there_may_be_tried_again()
    {
        var failed = await FailureAsync("ssh://git@127.0.0.1:9/a.git");
        Assert.True(failed.Kind == FailureKind.TryAgain, failed.Message);
    }

    private Task<GitException> FailureAsync(string url, GitSettings? settings = null) => Bench.FailsAsync(async () =>
    {
        await using var repository = await new RemoteRepositories(settings ?? Bench.Settings(scratch)).OpenAsync(Bench.Target(url), default);
        await repository.LookAsync(default);
    });
}
