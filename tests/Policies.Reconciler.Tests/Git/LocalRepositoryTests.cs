using Policies.Reconciler.Git;
using Policies.Reconciler.Repositories;

namespace Policies.Reconciler.Tests.Git;

public sealed class LocalRepositoryTests : IDisposable
{
    private readonly Scratch scratch = new();

    private static Target Target => new("ship-prod-1", null, "main", Bench.Author);

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task Local_repository_is_made_on_first_use_and_holds_what_was_pushed()
    {
        await using var repository = await OpenAsync();
        var before = await repository.LookAsync(default);
        Assert.Null(before.Branch);

        var first = await repository.PushAsync(Bench.Commit(null, ("policies/a.yaml", "a: 1\n"), ("policies/b \"x\".yaml", "ü\n")), default);
        var second = await repository.PushAsync(Bench.Commit(first, ("policies/a.yaml", null), ("policies/c/d.yaml", "d: 1\n")), default);

        Assert.Equal(new Heads(second, null), await repository.LookAsync(default));
        var snapshot = await repository.ReadAsync(second, default);
        Assert.Equal(["policies/b \"x\".yaml", "policies/c/d.yaml"], await snapshot.PathsAsync());
        Assert.Equal("ü\n", await snapshot.TextAsync("policies/b \"x\".yaml"));
        Assert.Equal(["policies/a.yaml", "policies/b \"x\".yaml"], await (await repository.ReadAsync(first, default)).PathsAsync("policies"));

        var upstream = new Upstream(scratch.Path("repos", "ship-prod-1.git"));
        Assert.Equal("Policies Bot <policies@example.com>|1795518000 +0100|Open shop to pay", await upstream.GitAsync("log", "-1", "--format=%an <%ae>|%ad|%s", "--date=raw", "main"));
        Assert.Equal("", await upstream.GitAsync("fsck", "--strict", "--no-dangling"));
    }

    [Fact]
    public async Task Branch_that_moved_is_never_overwritten()
    {
        await using var repository = await OpenAsync();
        var first = await repository.PushAsync(Bench.Commit(null, ("policies/a.yaml", "a: 1\n")), default);
        var upstream = new Upstream(scratch.Path("repos", "ship-prod-1.git"));
        var foreign = await upstream.CommitAsync("Foreign", ("other/x.yaml", "x: 1\n"));

        var moved = await Bench.FailsAsync(() => repository.PushAsync(Bench.Commit(first, ("policies/a.yaml", "a: 2\n")), default));
        var unborn = await Bench.FailsAsync(() => repository.PushAsync(Bench.Commit(null, ("policies/a.yaml", "a: 2\n")), default));

        Assert.Equal(FailureKind.Moved, moved.Kind);
        Assert.Equal(FailureKind.Moved, unborn.Kind);
        Assert.Equal(foreign, await upstream.TipAsync());
    }

    [Fact]
    public async Task Proposal_is_replaced_only_where_it_is_still_the_one_that_was_seen()
    {
        await using var repository = await OpenAsync();
        var first = await repository.PushAsync(Bench.Commit(null, ("policies/a.yaml", "a: 1\n")), default);
        var proposed = await repository.ProposeAsync(Bench.Commit(first, ("policies/a.yaml", "a: 2\n")), null, default);
        var replaced = await repository.ProposeAsync(Bench.Commit(first, ("policies/a.yaml", "a: 3\n")), proposed, default);

        var late = await Bench.FailsAsync(() => repository.ProposeAsync(Bench.Commit(first, ("policies/a.yaml", "a: 4\n")), proposed, default));

        Assert.Equal(FailureKind.Moved, late.Kind);
        Assert.Equal(new Heads(first, replaced), await repository.LookAsync(default));
    }

    [Theory]
    [InlineData("../x.yaml")]
    [InlineData("policies/../../x.yaml")]
    [InlineData("/etc/x.yaml")]
    [InlineData("policies//x.yaml")]
    [InlineData(".git/config")]
    [InlineData("policies/.GIT/config")]
    [InlineData("policies/.g\u200cit/config")]
    [InlineData("policies/git~1/config")]
    [InlineData("policies/.gitattributes")]
    [InlineData(".gitmodules")]
    [InlineData("policies/a\nb.yaml")]
    [InlineData("")]
    public async Task Path_that_leaves_its_tree_is_not_written(string path)
    {
        await using var repository = await OpenAsync();
        await Bench.FailsAsync(() => repository.PushAsync(Bench.Commit(null, (path, "x")), default));
        Assert.Null((await repository.LookAsync(default)).Branch);
    }

    [Theory]
    [InlineData("--upload-pack=x")]
    [InlineData("-x")]
    [InlineData("a..b")]
    [InlineData("a b")]
    [InlineData("a:b")]
    [InlineData("main.lock")]
    [InlineData("@{-1}")]
    [InlineData("")]
    public async Task Name_that_is_no_branch_is_refused(string branch) =>
        await Bench.FailsAsync(async () => await new LocalRepositories(scratch.Path("repos"), Bench.Settings(scratch), TimeProvider.System).OpenAsync(Target with { Branch = branch }, default));

    [Theory]
    [InlineData("../x")]
    [InlineData("a/b")]
    [InlineData(".locks")]
    public async Task Cluster_whose_repository_would_lie_elsewhere_is_refused(string cluster) =>
        await Bench.FailsAsync(async () => await new LocalRepositories(scratch.Path("repos"), Bench.Settings(scratch), TimeProvider.System).OpenAsync(Target with { Cluster = cluster }, default));

    [Fact]
    public async Task Second_run_waits_for_the_first()
    {
        var first = await OpenAsync();
        var second = OpenAsync();
        await Task.Delay(200);
        Assert.False(second.IsCompleted);
        await first.DisposeAsync();
        await (await second).DisposeAsync();
    }

    [Fact]
    public async Task Run_that_waits_too_long_says_that_it_may_try_again()
    {
        await using var first = await OpenAsync();
        var settings = Bench.Settings(scratch) with { LockWait = TimeSpan.FromMilliseconds(100) };
        var busy = await Bench.FailsAsync(async () => await new LocalRepositories(scratch.Path("repos"), settings, TimeProvider.System).OpenAsync(Target, default));
        Assert.Equal(FailureKind.TryAgain, busy.Kind);
    }

    [Fact]
    public async Task Note_is_kept_until_the_next_run()
    {
        await using (var repository = await OpenAsync())
        {
            Assert.Null(repository.Recall());
            repository.Remember("seen");
        }

        await using var again = await OpenAsync();
        Assert.Equal("seen", again.Recall());
    }

    [Fact]
    public async Task History_tells_who_changed_a_folder_and_when()
    {
        await using var repository = await OpenAsync();
        var first = await repository.PushAsync(Bench.Commit(null, ("policies/a.yaml", "a: 1\n")), default);
        var upstream = new Upstream(scratch.Path("repos", "ship-prod-1.git"));
        await upstream.CommitAsync("Elsewhere", ("other/x.yaml", "x: 1\n"));
        await upstream.CommitAsync("Edit by hand", ("policies/a.yaml", "a: 2\n"));
        await upstream.CommitAsync("Elsewhere again", ("other/x.yaml", "x: 2\n"));
        var tip = (await repository.LookAsync(default)).Branch!.Value;

        var history = await repository.HistoryAsync(tip, "policies", 10, default);

        Assert.Equal(["Edit by hand", "Open shop to pay\n\nPolicies-Revision: abc"], history.Select(commit => commit.Message));
        Assert.Equal("Someone Else <someone@else.example>", history[0].Author);
        Assert.Equal(first, history[1].Id);
        Assert.Equal(Bench.Noon.ToUniversalTime(), history[1].When);
    }

    private async Task<IRepository> OpenAsync() =>
        await new LocalRepositories(scratch.Path("repos"), Bench.Settings(scratch), TimeProvider.System).OpenAsync(Target, default);
}
