using CliWrap;
using Policies.Reconciler.Git;

namespace Policies.Reconciler.Tests.Git;

// Git's settings come from a file that every git of this process reads: the other tests wait.
[CollectionDefinition(nameof(SigningTests), DisableParallelization = true)]
[Collection(nameof(SigningTests))]
public sealed class SigningTests : IDisposable
{
    private const string Variable = "GIT_CONFIG_GLOBAL";

    private readonly Scratch scratch = new();
    private readonly string? before = Environment.GetEnvironmentVariable(Variable);

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(Variable, before);
        scratch.Dispose();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Commit_is_signed_where_git_is_configured_so(bool isLocal)
    {
        await Cli.Wrap("ssh-keygen").WithArguments(["-q", "-t", "ed25519", "-N", "", "-f", scratch.Path("key")]).ExecuteAsync();
        await File.WriteAllTextAsync(scratch.Path("signers"), $"policies@example.com {await File.ReadAllTextAsync(scratch.Path("key.pub"))}");
        await File.WriteAllTextAsync(scratch.Path("config"), $"""
            [commit]
            	gpgSign = true
            [gpg]
            	format = ssh
            [gpg "ssh"]
            	allowedSignersFile = {scratch.Path("signers")}
            [user]
            	signingKey = {scratch.Path("key")}
            """);
        Environment.SetEnvironmentVariable(Variable, scratch.Path("config"));
        var upstream = isLocal ? new Upstream(scratch.Path("repos", "ship-prod-1.git")) : await Upstream.InitAsync(scratch.Path("up.git"));
        Policies.Reconciler.Repositories.IRepositories repositories = isLocal
            ? new LocalRepositories(scratch.Path("repos"), Bench.Settings(scratch), TimeProvider.System)
            : new RemoteRepositories(Bench.Settings(scratch));
        await using var repository = await repositories.OpenAsync(isLocal ? new("ship-prod-1", null, "main", Bench.Author) : Bench.Target(upstream.Folder), default);
        await repository.LookAsync(default);

        var first = await repository.PushAsync(Bench.Commit(null, ("policies/a.yaml", "a: 1\n")), default);
        var second = await repository.PushAsync(Bench.Commit(first, ("policies/a.yaml", "a: 2\n")), default);
        await upstream.CommitAsync("Foreign", ("apps/x.yaml", "x: 1\n"));
        var moved = await Bench.FailsAsync(() => repository.PushAsync(Bench.Commit(second, ("policies/a.yaml", "a: 3\n")), default));

        Assert.Equal("G G", $"{await upstream.GitAsync("log", "-1", "--format=%G?", first.ToString())} {await upstream.GitAsync("log", "-1", "--format=%G?", second.ToString())}");
        Assert.Equal(FailureKind.Moved, moved.Kind);
    }
}
