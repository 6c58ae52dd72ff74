using System.Text.RegularExpressions;
using Policies.RealTools;

namespace Policies.Cli.Tests.Watching;

public sealed partial class AlertTests : IDisposable
{
    private static readonly string Rules = Path.Combine(AppContext.BaseDirectory, "Alerts", "policies.rules.yaml");
    private static readonly string Cases = Path.Combine(RepositoryFolder.Path, "tests", "Policies.Cli.Tests", "Watching", "policies.rules.test.yaml");
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [SkippableFact]
    public async Task Rules_are_good_rules()
    {
        var check = await Promtool.RunAsync(["check", "rules", Rules]);
        Assert.True(check.ExitCode == 0, check.Output + check.Error);
    }

    [SkippableFact]
    public async Task Each_alert_fires()
    {
        var run = await TestAsync(await File.ReadAllTextAsync(Rules), await File.ReadAllTextAsync(Cases));
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
    }

    [Fact]
    public async Task Each_alert_has_a_case_in_which_it_fires()
    {
        var fired = Fired().Matches(await File.ReadAllTextAsync(Cases)).Select(match => match.Groups[1].Value);
        Assert.Equal(await AlertsAsync(), fired.Distinct().Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task Alert_that_cannot_fire_does_not_pass()
    {
        var dead = Regex.Replace(await File.ReadAllTextAsync(Rules), "expr: .*", "expr: vector(0) > 1");
        var run = await TestAsync(dead, await File.ReadAllTextAsync(Cases));
        Assert.NotEqual(0, run.ExitCode);
        Assert.All(await AlertsAsync(), alert => Assert.Contains($"alertname: {alert},", run.Output + run.Error, StringComparison.Ordinal));
    }

    /// <summary>The metrics that alerts ask for.</summary>
    public static IReadOnlyList<string> Metrics() =>
        [.. Metric().Matches(string.Concat(File.ReadAllLines(Rules).Where(line => line.TrimStart().StartsWith("expr:", StringComparison.Ordinal)))).Select(match => match.Value).Distinct()];

    private static async Task<IEnumerable<string>> AlertsAsync() =>
        Alert().Matches(await File.ReadAllTextAsync(Rules)).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal);

    private async Task<ToolOutput> TestAsync(string rules, string cases)
    {
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "policies.rules.yaml"), rules);
        var path = Path.Combine(folder.Path, "policies.rules.test.yaml");
        await File.WriteAllTextAsync(path, cases);
        return await Promtool.RunAsync(["test", "rules", path]);
    }

    [GeneratedRegex(@"- alert: (\w+)")]
    private static partial Regex Alert();

    [GeneratedRegex(@"alertname: (\w+)\n\s+eval_time: \w+\n\s+exp_alerts:\n\s+- exp_labels")]
    private static partial Regex Fired();

    [GeneratedRegex(@"policies_\w+")]
    private static partial Regex Metric();
}
