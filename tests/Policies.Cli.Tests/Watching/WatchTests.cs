using System.Text.RegularExpressions;
using Policies.Cli.Tests.Commands;
using Policies.RealTools;

namespace Policies.Cli.Tests.Watching;

public sealed partial class WatchTests : IDisposable
{
    private readonly CompiledFolder compiled = new();

    public void Dispose() => compiled.Dispose();

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task Watch_syncs_and_ends_well_when_it_is_told_to(string signal)
    {
        compiled.Write(("cart", "get"));
        using var watch = new RunningWatch(compiled.Options());
        await watch.UntilSaidAsync("started: 2 synced");
        Assert.Equal((200, "Healthy"), await watch.GetAsync("/healthz"));
        Assert.Equal((200, "Ready"), await watch.GetAsync("/readyz"));
        Assert.Equal(0, await watch.EndAsync(signal));
        Assert.EndsWith("stopped\n", watch.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watch_goes_on_when_the_fleet_is_compiled_anew()
    {
        compiled.Write(("cart", "get"));
        using var watch = new RunningWatch(compiled.Options());
        await watch.UntilSaidAsync("started: 2 synced");
        compiled.Write(("cart", "list"));
        await watch.UntilSaidAsync("what is compiled changed: 2 synced");
        Assert.Equal(0, await watch.EndAsync("TERM"));
    }

    [Fact]
    public async Task Watch_without_anything_compiled_says_so_and_waits()
    {
        using var watch = new RunningWatch(compiled.Options());
        await watch.UntilAsync(running => Task.FromResult(running.Error.Contains("nothing was synced", StringComparison.Ordinal)));
        Assert.Equal(503, (await watch.GetAsync("/readyz")).Status);
        Assert.Contains("policies_stopped{otel_scope_name=\"Policies.Reconciler\"} 1\n", (await watch.GetAsync("/metrics")).Text, StringComparison.Ordinal);
        compiled.Write(("cart", "get"));
        await watch.UntilSaidAsync("what is compiled changed: 2 synced");
        Assert.Equal(0, await watch.EndAsync("TERM"));
    }

    [SkippableFact]
    public async Task Alerts_ask_for_metrics_that_there_are_and_metrics_are_named_as_they_should_be()
    {
        compiled.Write(("cart", "get"), ("shop", "get"));
        Assert.Equal(0, (await compiled.RunAsync("sync", "--revision", "r1")).ExitCode);
        Assert.Equal(0, (await compiled.RunAsync("hold", "west", "--because", "incident 7")).ExitCode);

        // East has more to delete than it may.
        compiled.Write(("cart", "get"));
        using var watch = new RunningWatch(compiled.Options());
        await watch.UntilSaidAsync("started: 1 held, 1 stopped");
        var metrics = (await watch.GetAsync("/metrics")).Text;
        Assert.Equal(0, await watch.EndAsync("TERM"));

        Assert.Contains("policies_failing{otel_scope_name=\"Policies.Reconciler\",cluster=\"east\",kind=\"stopped\"} 1\n", metrics, StringComparison.Ordinal);
        Assert.Contains("policies_held{otel_scope_name=\"Policies.Reconciler\",by=\"hold\",cluster=\"west\"} 1\n", metrics, StringComparison.Ordinal);
        Assert.DoesNotContain("incident 7", metrics, StringComparison.Ordinal);
        var served = Series().Matches(metrics).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(AlertTests.Metrics().Except(served));

        var lint = await Promtool.RunAsync(["check", "metrics"], metrics);
        Assert.True(lint.ExitCode == 0, lint.Output + lint.Error);
    }

    [Theory]
    [InlineData("--listen", "nowhere")]
    [InlineData("--every", "301")]
    public async Task Wrong_option_of_a_watch_is_wrong_usage(string option, string value) =>
        Assert.Equal(64, (await compiled.RunAsync("sync", "--watch", option, value)).ExitCode);

    [GeneratedRegex("^policies_\\w+", RegexOptions.Multiline)]
    private static partial Regex Series();
}
