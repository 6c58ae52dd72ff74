using Policies.Reconciler.Tests.Memory;
using Policies.Reconciler.Waves;

namespace Policies.Reconciler.Tests.Waves;

/// <summary>Since when a commit is applied, asked by a machine that did not see it happen.</summary>
public sealed class AppliedSinceTests
{
    private static readonly DateTimeOffset Pushed = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(new[] { 15, 30, 45, 60 }, 15)]
    [InlineData(new[] { 0, 15, 45, 60 }, 45)]
    [InlineData(new[] { 0, 15, 30 }, null)]
    public async Task Prometheus_tells_by_its_own_history(int[] seen, int? since)
    {
        var values = string.Join(',', seen.Select(second => $"[{Pushed.ToUnixTimeSeconds() + second},\"1\"]"));
        var history = $$$"""{"data":{"resultType":"matrix","result":[{"metric":{},"values":[{{{values}}}]}]}}""";
        await using var server = await AnsweringServer.StartAsync(asked => (200, asked.Contains("query_range", StringComparison.Ordinal)
            ? history
            : """{"data":{"resultType":"vector","result":[{"metric":{},"value":[1,"1"]}]}}"""));
        using var http = new HttpClient();
        var source = new AppliedByPrometheus(http, server.Root, "applied{revision=\"{commit}\"}", new FixedTime(Pushed.AddSeconds(65)));
        Assert.Equal(new AppliedAnswer(true, since is { } seconds ? Pushed.AddSeconds(seconds) : null), await source.AskAsync("east", ["c1"], Pushed, CancellationToken.None));
        Assert.Contains($"&start={Pushed.ToUnixTimeSeconds()}&end={Pushed.ToUnixTimeSeconds() + 65}&step=15", server.Asked.Last(), StringComparison.Ordinal);

        // What is known already is not asked again.
        await source.AskAsync("east", ["c1"], null, CancellationToken.None);
        Assert.DoesNotContain("query_range", server.Asked.Last(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("echo 2026-11-24T09:20:00Z", true, 20)]
    [InlineData("true", true, null)]
    [InlineData("test {cluster} = east", true, null)]
    [InlineData("echo 2026-11-24T09:20:00Z; exit 1", false, null)]
    public async Task Program_may_write_it(string script, bool applied, int? minutes)
    {
        var answer = await new AppliedByCommand("sh", ["-c", script], TimeSpan.FromSeconds(30)).AskAsync("east", ["c1"], Pushed, CancellationToken.None);
        Assert.Equal(new AppliedAnswer(applied, minutes is { } after ? Pushed.AddMinutes(after) : null), answer);
    }
}
