namespace Policies.RealTools;

/// <summary>The program by which people check and test rules of Prometheus.</summary>
public static class Promtool
{
    private static readonly FoundTool Program = new("promtool");

    /// <summary>Runs it; skips the running test where there is none.</summary>
    public static async Task<ToolOutput> RunAsync(IEnumerable<string> arguments, string input = "") =>
        await Tool.RunAsync(await Program.PathAsync(), arguments, input);
}
