using System.Net;
using Policies.Reconciler.Git;
using Policies.Reconciler.Tests.Git.Servers;

namespace Policies.Reconciler.Tests.Git;

public sealed class HttpRepositoryTests : IAsyncLifetime, IDisposable
{
    private readonly Scratch scratch = new();
    private GitHttpServer server = null!;
    private Upstream upstream = null!;

    public async Task InitializeAsync()
    {
        upstream = await Upstream.InitAsync(scratch.Path("srv", "up.git"));
        server = await GitHttpServer.StartAsync(scratch.Path("srv"));
    }

    public async Task DisposeAsync() => await server.DisposeAsync();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public Task Repository_is_read_and_written_over_http() =>
        RepositoryConversation.HoldAsync(new RemoteRepositories(Bench.Settings(scratch)), Bench.Target(server.UrlOf("up.git")), upstream);

    [Fact]
    public Task Repository_is_read_and_written_with_a_password()
    {
        server.AsksForPassword = true;
        return RepositoryConversation.HoldAsync(new RemoteRepositories(Bench.Settings(scratch)), Bench.Target(server.UrlOf("up.git", withPassword: true)), upstream);
    }

    [Fact]
    public async Task Password_is_in_no_message_and_in_no_file_of_ours()
    {
        server.AsksForPassword = true;
        var target = Bench.Target(server.UrlOf("up.git", withPassword: true));
        await RepositoryConversation.HoldAsync(new RemoteRepositories(Bench.Settings(scratch)), target, upstream);
        server.Status = HttpStatusCode.Forbidden;
        var failed = await FailureAsync(target);
        server.Status = null;
        var missing = await FailureAsync(Bench.Target(server.UrlOf("none.git", withPassword: true)));

        var written = Directory.EnumerateFiles(scratch.Path("state"), "*", SearchOption.AllDirectories)
            .Select(file => file + File.ReadAllText(file, System.Text.Encoding.Latin1))
            .ToList();
        await using var repository = await new RemoteRepositories(Bench.Settings(scratch)).OpenAsync(target, default);
        foreach (var text in written.Append(failed.ToString()).Append(missing.ToString()).Append(repository.Name))
        {
            Assert.DoesNotContain(GitHttpServer.Password, text, StringComparison.Ordinal);
            Assert.DoesNotContain(Uri.EscapeDataString(GitHttpServer.Password), text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized, FailureKind.GiveUp)]
    [InlineData(HttpStatusCode.Forbidden, FailureKind.GiveUp)]
    [InlineData(HttpStatusCode.NotFound, FailureKind.GiveUp)]
    [InlineData(HttpStatusCode.TooManyRequests, FailureKind.TryAgain)]
    [InlineData(HttpStatusCode.InternalServerError, FailureKind.TryAgain)]
    [InlineData(HttpStatusCode.BadGateway, FailureKind.TryAgain)]
    [InlineData(HttpStatusCode.ServiceUnavailable, FailureKind.TryAgain)]
    public async Task Answer_of_the_server_says_whether_to_try_again(HttpStatusCode status, FailureKind kind)
    {
        server.Status = status;
        var failed = await FailureAsync(Bench.Target(server.UrlOf("up.git")));
        Assert.True(failed.Kind == kind, failed.Message);
    }

    [Fact]
    public async Task Wrong_password_is_given_up_at_once()
    {
        server.AsksForPassword = true;
        var failed = await FailureAsync(Bench.Target(server.UrlOf("up.git").Replace("http://", "http://bot:wr0ngw0rd@", StringComparison.Ordinal)));
        Assert.Equal(FailureKind.GiveUp, failed.Kind);
        Assert.DoesNotContain("wr0ngw0rd", failed.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData((int)HttpFault.Reset, "info/refs")]
    [InlineData((int)HttpFault.ResetMidway, "info/refs")]
    [InlineData((int)HttpFault.Reset, "POST")]
    [InlineData((int)HttpFault.ResetMidway, "POST")]
    public async Task Connection_that_is_cut_may_be_tried_again(int fault, string at)
    {
        await upstream.CommitAsync("Foreign", ("apps/x.yaml", "x: 1\n"));
        (server.Fault, server.OnlyAt) = ((HttpFault)fault, at);
        var failed = await FailureAsync(Bench.Target(server.UrlOf("up.git")));
        Assert.True(failed.Kind == FailureKind.TryAgain, failed.Message);
    }

    [Fact]
    public async Task Server_that_is_not_there_may_be_tried_again()
    {
        var url = server.UrlOf("up.git");
        await server.DisposeAsync();
        var failed = await FailureAsync(Bench.Target(url));
        Assert.True(failed.Kind == FailureKind.TryAgain, failed.Message);
    }

    [Fact]
    public async Task Server_that_hangs_is_left_after_a_time_with_every_process_of_git()
    {
        server.Fault = HttpFault.Hang;
        var settings = Bench.Settings(scratch) with { NetworkLimit = TimeSpan.FromSeconds(1) };
        var url = server.UrlOf("up.git");
        var failed = await FailureAsync(Bench.Target(url), settings);
        Assert.Equal(FailureKind.TryAgain, failed.Kind);
        await Task.Delay(300);
        Assert.DoesNotContain(Directory.EnumerateDirectories("/proc"), process => CommandLine(process).Contains(url, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Push_that_the_server_cuts_leaves_the_branch_whole_and_the_next_one_succeeds()
    {
        var target = Bench.Target(server.UrlOf("up.git"));
        await using var repository = await new RemoteRepositories(Bench.Settings(scratch)).OpenAsync(target, default);
        await repository.LookAsync(default);
        (server.Fault, server.OnlyAt) = (HttpFault.Reset, "POST");
        var failed = await Bench.FailsAsync(() => repository.PushAsync(Bench.Commit(null, ("policies/a.yaml", "a: 1\n")), default));
        Assert.True(failed.Kind == FailureKind.TryAgain, failed.Message);
        Assert.False(await upstream.HasAsync("main"));

        server.Fault = HttpFault.None;
        var pushed = await repository.PushAsync(Bench.Commit(null, ("policies/a.yaml", "a: 1\n")), default);
        Assert.Equal(pushed.ToString(), await upstream.TipAsync());
    }

    [Fact]
    public async Task Protected_branch_is_given_up_and_says_why()
    {
        upstream.AddHook("pre-receive", "echo 'GitLab: You are not allowed to push code to protected branches on this project.' >&2; exit 1");
        await using var repository = await new RemoteRepositories(Bench.Settings(scratch)).OpenAsync(Bench.Target(server.UrlOf("up.git")), default);
        await repository.LookAsync(default);

        var refused = await Bench.FailsAsync(() => repository.PushAsync(Bench.Commit(null, ("policies/a.yaml", "a: 1\n")), default));

        Assert.Equal(FailureKind.GiveUp, refused.Kind);
        Assert.Contains("not allowed to push code to protected branches", refused.Message, StringComparison.Ordinal);
        Assert.Contains("let the fleet propose changes", refused.Message, StringComparison.Ordinal);
        Assert.False(await upstream.HasAsync("main"));
    }

    [Fact]
    public async Task Look_asks_the_server_as_often_as_a_plain_ls_remote()
    {
        await upstream.CommitAsync("Foreign", ("apps/x.yaml", "x: 1\n"));
        await using var repository = await new RemoteRepositories(Bench.Settings(scratch)).OpenAsync(Bench.Target(server.UrlOf("up.git")), default);
        await repository.LookAsync(default);
        Assert.Equal(["GET /up.git/info/refs?service=git-upload-pack", "POST /up.git/git-upload-pack"], server.Requests);
    }

    private Task<GitException> FailureAsync(Policies.Reconciler.Repositories.Target target, GitSettings? settings = null) => Bench.FailsAsync(async () =>
    {
        await using var repository = await new RemoteRepositories(settings ?? Bench.Settings(scratch)).OpenAsync(target, default);
        var heads = await repository.LookAsync(default);
        await repository.ReadAsync(heads.Branch, default);
    });

    private static string CommandLine(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
