using System.Text.RegularExpressions;

namespace Policies.Build.Tests;

/// <summary>What a build said and how it ended.</summary>
public sealed partial record BuildRun(int ExitCode, string Output)
{
    /// <summary>Whether the build succeeded.</summary>
    public bool Succeeded => ExitCode == 0;

    /// <summary>The diagnostics, each once, less the project at the end of the line.</summary>
    public IReadOnlyList<string> Diagnostics => [.. Output.Split('\n').Where(line => DiagnosticLine().IsMatch(line)).Select(line => ProjectAtEnd().Replace(line.Trim(), "")).Distinct()];

    /// <summary>Our one line about what there is.</summary>
    public string Summary => Output.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Contains(" manifest", StringComparison.Ordinal) && line.Contains(" -> ", StringComparison.Ordinal)) ?? "";

    /// <summary>The diagnostics of an id.</summary>
    public IReadOnlyList<string> Of(string id) => [.. Diagnostics.Where(line => line.Contains($" {id}: ", StringComparison.Ordinal))];

    /// <summary>Fails with the output unless the build succeeded.</summary>
    public BuildRun MustSucceed()
    {
        Assert.True(Succeeded, Output);
        return this;
    }

    /// <summary>Fails with the output unless the build failed.</summary>
    public BuildRun MustFail()
    {
        Assert.False(Succeeded, Output);
        return this;
    }

    [GeneratedRegex(@"(: |^)(error|warning) ?\w*: ")]
    private static partial Regex DiagnosticLine();

    [GeneratedRegex(@" \[[^\[\]]+\]$")]
    private static partial Regex ProjectAtEnd();
}
