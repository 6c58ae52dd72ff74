using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CliWrap;
using Policies.GoldenFiles;

namespace Policies.Cli.Tests.Commands;

public sealed partial class SyncCommandTests : IDisposable
{
    private readonly CompiledFolder compiled = new();

    public void Dispose() => compiled.Dispose();

    [Fact]
    public async Task Second_sync_does_nothing_and_says_so()
    {
        compiled.Write(("cart", "get"), ("shop", "get"));
        var first = await compiled.RunAsync("sync", "--revision", "r1");
        var second = await compiled.RunAsync("sync", "--revision", "r2");
        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.EndsWith("2 synced\n", first.StandardOutput, StringComparison.Ordinal);
        Assert.EndsWith("2 up to date\n", second.StandardOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_says_the_same_change_of_many_clusters_once()
    {
        compiled.Write(("cart", "get"), ("shop", "get"));
        await compiled.RunAsync("sync", "--revision", "r1");
        compiled.Write(("cart", "get"), ("shop", "list"), ("store", "watch"));
        var plan = await compiled.RunAsync("plan", "--revision", "r2", "--exit-code");
        Assert.Equal(2, plan.ExitCode);
        Golden.Verify(plan.StandardOutput, "txt");
    }

    [Fact]
    public async Task Plan_shows_what_stops_a_repository()
    {
        compiled.Write(("cart", "get"), ("shop", "get"));
        await compiled.RunAsync("sync", "--revision", "r1");
        compiled.Write(("cart", "get"));
        var plan = await compiled.RunAsync("plan", "--revision", "r2");
        Assert.Equal(1, plan.ExitCode);
        Golden.Verify(plan.StandardOutput, "txt");
    }

    [Fact]
    public async Task Status_shows_what_is_there_and_who_holds_it()
    {
        compiled.Write(("cart", "get"));
        await compiled.RunAsync("sync", "--revision", "r1", "--cluster", "east");
        Assert.Equal(0, (await compiled.RunAsync("hold", "west", "--because", "incident 7", "--until", "2099-12-31")).ExitCode);
        var status = await compiled.RunAsync("status", "--revision", "r2");
        Golden.Verify(Time().Replace(status.StandardOutput, "TIME            ").Replace(Environment.UserName, "USER", StringComparison.Ordinal), "txt");
    }

    [Fact]
    public async Task Rollback_pins_until_resume()
    {
        compiled.Write(("cart", "get"));
        await compiled.RunAsync("sync", "--revision", "rev-1");
        compiled.Write(("cart", "list"));
        await compiled.RunAsync("sync", "--revision", "rev-2");
        Assert.Equal(0, (await compiled.RunAsync("rollback", "--to", "rev-1", "--all")).ExitCode);
        Assert.EndsWith("2 pinned\n", (await compiled.RunAsync("sync", "--revision", "rev-3")).StandardOutput, StringComparison.Ordinal);
        Assert.Equal(0, (await compiled.RunAsync("resume", "--all")).ExitCode);
        Assert.EndsWith("2 synced\n", (await compiled.RunAsync("sync", "--revision", "rev-3")).StandardOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_is_for_programs()
    {
        compiled.Write(("cart", "get"));
        using var read = JsonDocument.Parse((await compiled.RunAsync("sync", "--dry-run", "-o", "json", "--revision", "r1")).StandardOutput);
        Assert.Equal(["pending", "pending"], read.RootElement.GetProperty("clusters").EnumerateArray().Select(cluster => cluster.GetProperty("outcome").GetString()));
    }

    [Fact]
    public async Task Output_that_was_changed_after_the_build_is_not_shipped()
    {
        compiled.Write(("cart", "get"));
        File.AppendAllText(Path.Combine(compiled.Path, "manifests", "east", "cart", "role-reader.yaml"), "# edited\n");
        var sync = await compiled.RunAsync("sync", "--revision", "r1");
        Assert.Equal(3, sync.ExitCode);
        Assert.Contains("was changed after it was compiled", sync.StandardError, StringComparison.Ordinal);
        Assert.Contains("west: synced", sync.StandardOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sync_that_is_told_to_end_says_so()
    {
        compiled.Write(("cart", "get"));
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var error = new StringBuilder();
        var run = CliWrap.Cli.Wrap("dotnet")
            .WithArguments([Path.Combine(AppContext.BaseDirectory, "policies.dll"), "sync", .. compiled.Options().Except(["--local"])])
            .WithEnvironmentVariables(variables => variables
                .Set("GIT_CONFIG_COUNT", "1")
                .Set("GIT_CONFIG_KEY_0", $"url.http://127.0.0.1:{((IPEndPoint)silent.LocalEndpoint).Port}/.insteadOf")
                .Set("GIT_CONFIG_VALUE_0", "https://git.acme.example/"))
            .WithValidation(CommandResultValidation.None)
            .WithStandardErrorPipe(PipeTarget.ToStringBuilder(error))
            .ExecuteAsync();
        using var asked = await silent.AcceptTcpClientAsync();
        await CliWrap.Cli.Wrap("kill").WithArguments(["-s", "TERM", $"{run.ProcessId}"]).ExecuteAsync();
        Assert.Equal(130, (await run.Task.WaitAsync(TimeSpan.FromSeconds(60))).ExitCode);
        Assert.Equal("error: it was told to end before its end; what it began, the next run completes\n", error.ToString());
    }

    [Fact]
    public async Task Wrong_usage_is_said()
    {
        compiled.Write(("cart", "get"));
        Assert.Equal(64, (await compiled.RunAsync("sync", "--cluster", "north")).ExitCode);
        Assert.Equal(64, (await compiled.RunAsync("hold", "--because", "x")).ExitCode);
        Assert.Equal(64, (await compiled.RunAsync("sync", "--adopt", "Role")).ExitCode);
        Assert.Equal(65, (await CommandOfOurs.RunAsync("plan", "--local", "--index", Path.Combine(compiled.Path, "nothing"))).ExitCode);
    }

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}")]
    private static partial Regex Time();
}
