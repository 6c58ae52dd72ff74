using CliWrap;
using Policies.Reconciler.Git;
using Policies.Reconciler.Repositories;

namespace Policies.Reconciler.Tests.Git;

public sealed class HostileRepositoryTests : IDisposable
{
    private static readonly string[] Hooks =
    [
        "pre-receive", "update", "post-receive", "post-update", "reference-transaction", "proc-receive", "push-to-checkout", "pre-auto-gc",
        "pre-push", "pre-commit", "commit-msg", "post-commit", "post-checkout", "fsmonitor-watchman",
    ];

    private readonly Scratch scratch = new();

    private string Trap => scratch.Path("sprung");

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task Nothing_in_a_repository_runs_here()
    {
        var upstream = await Upstream.InitAsync(scratch.Path("up.git"));
        await SetTrapsAsync(upstream);

        await RepositoryConversation.HoldAsync(new RemoteRepositories(Bench.Settings(scratch)), Bench.Target(upstream.Folder), upstream);

        Assert.False(File.Exists(Trap), File.Exists(Trap) ? await File.ReadAllTextAsync(Trap) : "");

        // A git that is not held back does spring them.
        await Cli.Wrap("git").WithArguments([$"--git-dir={upstream.Folder}", "update-ref", "refs/heads/x", "refs/heads/main"]).ExecuteAsync();
        Assert.True(File.Exists(Trap));
    }

    [Fact]
    public async Task Nothing_in_a_local_repository_runs_here()
    {
        var upstream = await Upstream.InitAsync(scratch.Path("repos", "ship-prod-1.git"));
        await SetTrapsAsync(upstream);
        await upstream.GitAsync("config", "commit.gpgSign", "true");
        await upstream.GitAsync("config", "gpg.program", scratch.Path("trap"));

        await using var repository = await new LocalRepositories(scratch.Path("repos"), Bench.Settings(scratch), TimeProvider.System)
            .OpenAsync(new("ship-prod-1", null, "main", Bench.Author), default);
        var first = await repository.PushAsync(Bench.Commit(null, ("policies/a.yaml", "a: 1\n")), default);
        await repository.ProposeAsync(Bench.Commit(first, ("policies/a.yaml", "a: 2\n")), null, default);
        await repository.HistoryAsync(first, "policies", 3, default);
        Assert.Equal("a: 1\n", await (await repository.ReadAsync(first, default)).TextAsync("policies/a.yaml"));

        Assert.False(File.Exists(Trap), File.Exists(Trap) ? await File.ReadAllTextAsync(Trap) : "");
    }

    [Fact]
    public async Task Filters_and_submodules_stay_text()
    {
        var upstream = await Upstream.InitAsync(scratch.Path("up.git"));
        await upstream.CommitAsync(
            "Traps",
            (".gitattributes", "* filter=evil diff=evil merge=evil ident export-subst eol=crlf\n"),
            (".gitmodules", $"[submodule \"x\"]\n\tpath = x\n\turl = ext::sh -c \"touch {Trap}\"\n\tupdate = !touch {Trap}\n"),
            ("a.yaml", "a: $Id$ $Format:%H$\n"),
            ("--output=x", "x\n"),
            ("-x/--upload-pack=y", "y\n"));
        await using var repository = await OpenAsync(upstream);
        var tip = (await repository.LookAsync(default)).Branch!.Value;
        var snapshot = await repository.ReadAsync(tip, default);

        Assert.Equal("a: $Id$ $Format:%H$\n", await snapshot.TextAsync("a.yaml"));
        Assert.Equal("y\n", await snapshot.TextAsync("-x/--upload-pack=y"));
        await repository.PushAsync(Bench.Commit(tip, ("policies/a.yaml", "a: $Id$\n")), default);
        Assert.Equal("a: $Id$", await upstream.FileAsync("policies/a.yaml"));
        Assert.Single(await repository.HistoryAsync(tip, "--output=x", 3, default));
        Assert.False(File.Exists(Trap));
    }

    [Fact]
    public async Task Links_submodules_and_names_that_differ_by_case_are_listed_as_what_they_are()
    {
        var upstream = await Upstream.InitAsync(scratch.Path("up.git"));
        await upstream.ImportAsync(PipeSource.FromString($"""
            commit refs/heads/main
            committer Someone Else <someone@else.example> 1700000000 +0000
            data 1
            x
            M 120000 inline policies/link
            data 11
            /etc/passwd
            M 120000 inline policies-link
            data 8
            policies
            M 160000 {new string('a', 40)} policies/module
            M 100755 inline policies/run.sh
            data 2
            x

            M 100644 inline policies/A.yaml
            data 2
            x

            M 100644 inline policies/a.yaml
            data 2
            y


            """));
        await using var repository = await OpenAsync(upstream);
        var snapshot = await repository.ReadAsync((await repository.LookAsync(default)).Branch, default);

        Assert.Equal(
            ["policies-link Link", "policies/A.yaml File", "policies/a.yaml File", "policies/link Link", "policies/module Submodule", "policies/run.sh Executable"],
            (await snapshot.ListAsync("", default)).Select(entry => $"{entry.Path} {entry.Kind}"));
        Assert.Equal("/etc/passwd", await snapshot.TextAsync("policies/link"));
        Assert.Empty(await snapshot.ListAsync("policies-link", default));
        Assert.Null(await snapshot.FindAsync("policies/link/x", default));
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".git")]
    [InlineData(".GIT")]
    [InlineData("a/b")]
    public async Task Name_that_git_never_makes_is_refused(string name)
    {
        var upstream = await Upstream.InitAsync(scratch.Path("up.git"));
        var blob = (await upstream.CommitAsync("x", ("a.yaml", "x\n")))[..0] + await upstream.GitAsync("rev-parse", "main:a.yaml");
        var tree = await File(upstream, "tree", [.. System.Text.Encoding.UTF8.GetBytes($"100644 {name}\0"), .. Convert.FromHexString(blob)]);
        var commit = await File(upstream, "commit", System.Text.Encoding.UTF8.GetBytes($"tree {tree}\nauthor x <x@y> 1 +0000\ncommitter x <x@y> 1 +0000\n\nx\n"));
        await upstream.GitAsync("update-ref", "refs/heads/main", commit);
        await using var repository = await OpenAsync(upstream);
        var snapshot = await repository.ReadAsync((await repository.LookAsync(default)).Branch, default);

        var refused = await Bench.FailsAsync(() => snapshot.ListAsync("", default));

        Assert.Equal(FailureKind.GiveUp, refused.Kind);
        Assert.Contains($"'{name}'", refused.Message, StringComparison.Ordinal);

        async Task<string> File(Upstream at, string type, byte[] bytes)
        {
            var path = scratch.Path(type);
            await System.IO.File.WriteAllBytesAsync(path, bytes);
            return await at.GitAsync("hash-object", "-t", type, "--literally", "-w", path);
        }
    }

    private async Task<IRepository> OpenAsync(Upstream upstream) =>
        await new RemoteRepositories(Bench.Settings(scratch)).OpenAsync(Bench.Target($"file://{upstream.Folder}"), default);

    private async Task SetTrapsAsync(Upstream upstream)
    {
        var trap = scratch.Path("trap");
        await File.WriteAllTextAsync(trap, $"#!/bin/sh\necho \"$0 $*\" >>'{Trap}'\n");
        File.SetUnixFileMode(trap, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        foreach (var hook in Hooks)
        {
            upstream.AddHook(hook, $"echo {hook} >>'{Trap}'");
        }

        foreach (var setting in new[] { "core.fsmonitor", "core.sshCommand", "core.alternateRefsCommand", "core.gitProxy", "uploadpack.packObjectsHook", "core.pager", "core.editor", "diff.external", "credential.helper", "gpg.program" })
        {
            await upstream.GitAsync("config", setting, trap);
        }

        await upstream.GitAsync("config", "core.hooksPath", Path.Combine(upstream.Folder, "hooks"));
        var other = await Upstream.InitAsync(scratch.Path("other.git"));
        await File.WriteAllTextAsync(Path.Combine(upstream.Folder, "objects", "info", "alternates"), Path.Combine(other.Folder, "objects") + "\n");
    }
}
