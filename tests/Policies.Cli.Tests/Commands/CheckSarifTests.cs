using Policies.RealTools;

namespace Policies.Cli.Tests.Commands;

public sealed class CheckSarifTests
{
    private const string Objects = """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: {name: reader, namespace: shop}
        rules:
          - apiGroups: [""]
            resources: [secrets]
            verbs: [get, list]
        """;

    [SkippableFact]
    public async Task Log_is_what_code_scanning_takes()
    {
        using var folder = new TemporaryFolder().With("with space/ä.yaml", Objects).With("empty/a.yaml", "{apiVersion: v1, kind: ConfigMap, metadata: {name: a, namespace: b}}");
        await Valid((await CommandOfOurs.RunAsync("check", folder.Path, "-o", "sarif")).StandardOutput);
        await Valid((await CommandOfOurs.RunAsync("check", Path.Combine(folder.Path, "empty"), "-o", "sarif")).StandardOutput);
    }

    [SkippableFact]
    public async Task Log_with_what_a_baseline_sets_aside_is_what_code_scanning_takes()
    {
        using var folder = new TemporaryFolder().With("a.yaml", Objects);
        using var other = new TemporaryFolder();
        var baseline = Path.Combine(other.Path, "baseline.json");
        await CommandOfOurs.RunAsync("check", folder.Path, "--write-baseline", baseline);
        folder.With("b.yaml", Objects.Replace("reader", "writer", StringComparison.Ordinal));
        var log = (await CommandOfOurs.RunAsync("check", folder.Path, "--baseline", baseline, "-o", "sarif")).StandardOutput;
        await Valid(log);
        using var read = System.Text.Json.JsonDocument.Parse(log);
        Assert.Equal(
            ["a.yaml: in the baseline", "b.yaml: "],
            read.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(result =>
                $"{result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri")}: {(result.GetProperty("suppressions").EnumerateArray().FirstOrDefault() is { ValueKind: System.Text.Json.JsonValueKind.Object } suppression ? suppression.GetProperty("justification").GetString() : "")}"));
    }

    private static async Task Valid(string log)
    {
        using var folder = new TemporaryFolder().With("log.sarif", log);
        Assert.Equal("", string.Join("\n", await RealSarifMultitool.FaultsAsync(Path.Combine(folder.Path, "log.sarif"))));
    }
}
