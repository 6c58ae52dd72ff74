using Policies.Reconciler.Git;
using Policies.Reconciler.Repositories;

namespace Policies.Reconciler.Tests.Git;

/// <summary>What every way to a repository has to carry: the same conversation over a file, HTTP and ssh.</summary>
internal static class RepositoryConversation
{
    public static async Task HoldAsync(IRepositories repositories, Target target, Upstream upstream)
    {
        // 1. Before the first commit.
        ObjectId first;
        await using (var repository = await repositories.OpenAsync(target, default))
        {
            Assert.Equal(new Heads(null, null), await repository.LookAsync(default));
            Assert.Empty(await (await repository.ReadAsync(null, default)).PathsAsync());
            first = await repository.PushAsync(Bench.Commit(null, ("policies/a.yaml", "a: 1\n"), ("policies/b.yaml", "b: 1\n")), default);
        }

        Assert.Equal(first.ToString(), await upstream.TipAsync());

        // 2. Somebody else commits, also something large, which a partial fetch leaves out.
        var large = string.Concat(Enumerable.Range(0, 60_000).Select(i => $"# {i}\n"));
        await upstream.CommitAsync("Edit by hand", ("policies/a.yaml", "a: 2\n"), ("apps/large.yaml", large));

        // 3. The next run sees it, reads what it needs, and goes on from there.
        ObjectId second;
        await using (var repository = await repositories.OpenAsync(target, default))
        {
            var tip = (await repository.LookAsync(default)).Branch!.Value;
            var snapshot = await repository.ReadAsync(tip, default);
            Assert.Equal(["apps/large.yaml", "policies/a.yaml", "policies/b.yaml"], await snapshot.PathsAsync());
            Assert.Equal("a: 2\n", await snapshot.TextAsync("policies/a.yaml"));
            Assert.Equal(large, await snapshot.TextAsync("apps/large.yaml"));
            Assert.Equal(["Edit by hand", Bench.Commit(null).Message.Trim()], (await repository.HistoryAsync(tip, "policies", 5, default)).Select(commit => commit.Message));

            // 4. It moves under us: refused, nothing lost.
            var foreign = await upstream.CommitAsync("Meanwhile", ("apps/x.yaml", "x: 1\n"));
            var moved = await Bench.FailsAsync(() => repository.PushAsync(Bench.Commit(tip, ("policies/a.yaml", "a: 1\n")), default));
            Assert.Equal(FailureKind.Moved, moved.Kind);
            Assert.Equal(foreign, await upstream.TipAsync());

            // 5. Look again, and push.
            tip = (await repository.LookAsync(default)).Branch!.Value;
            second = await repository.PushAsync(Bench.Commit(tip, ("policies/a.yaml", "a: 1\n"), ("policies/b.yaml", null)), default);
            Assert.Equal(second.ToString(), await upstream.TipAsync());
            Assert.Equal(["apps/large.yaml", "apps/x.yaml", "policies/a.yaml"], await upstream.FilesAsync());

            // 6. A proposal, and one that replaces it.
            var proposed = await repository.ProposeAsync(Bench.Commit(second, ("policies/c.yaml", "c: 1\n")), null, default);
            var replaced = await repository.ProposeAsync(Bench.Commit(second, ("policies/c.yaml", "c: 2\n")), proposed, default);
            Assert.Equal(FailureKind.Moved, (await Bench.FailsAsync(() => repository.ProposeAsync(Bench.Commit(second, ("policies/c.yaml", "c: 3\n")), proposed, default))).Kind);
            Assert.Equal(new Heads(second, replaced), await repository.LookAsync(default));
        }

        // 7. Another machine, which has fetched nothing yet.
        await using var elsewhere = await repositories.OpenAsync(target, default);
        var heads = await elsewhere.LookAsync(default);
        Assert.Equal("c: 2\n", await (await elsewhere.ReadAsync(heads.Proposal, default)).TextAsync("policies/c.yaml"));
        Assert.Equal("a: 1\n", await (await elsewhere.ReadAsync(heads.Branch, default)).TextAsync("policies/a.yaml"));
        Assert.Equal("", await upstream.GitAsync("fsck", "--no-dangling"));
    }
}
