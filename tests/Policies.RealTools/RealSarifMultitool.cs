namespace Policies.RealTools;

/// <summary>Microsoft's own reader and validator of SARIF.</summary>
public static class RealSarifMultitool
{
    private static readonly FoundTool Multitool = new("sarif-multitool");

    /// <summary>What is wrong with a SARIF file by its schema, by the specification, and by what GitHub takes; skips the running test where there is no such tool.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(string file)
    {
        var run = await Tool.RunAsync(await Multitool.PathAsync(), ["validate", file, "--rule-kind", "Sarif;Ghas", "--log", "ForceOverwrite"]);
        return run.Output.Contains("Analysis completed successfully.", StringComparison.Ordinal)
            ? [.. run.Lines.Where(line => line.Contains(": error ", StringComparison.Ordinal) || line.Contains(": warning ", StringComparison.Ordinal))]
            : [run.Output + run.Error];
    }
}
