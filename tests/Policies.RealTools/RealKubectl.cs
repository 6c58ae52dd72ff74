namespace Policies.RealTools;

/// <summary>The kubectl that people run, 1.29 or later.</summary>
public static class RealKubectl
{
    private static readonly FoundTool Kubectl = new("kubectl");

    /// <summary>Runs it; skips the running test where there is none.</summary>
    public static async Task<ToolOutput> RunAsync(IEnumerable<string> arguments, string input = "") =>
        await Tool.RunAsync(await Kubectl.PathAsync(), arguments, input);

    /// <summary>The objects that <c>kubectl kustomize</c> makes of a folder, as one YAML stream.</summary>
    /// <exception cref="InvalidOperationException">kubectl refuses the folder.</exception>
    public static async Task<string> KustomizeAsync(string folder)
    {
        var made = await RunAsync(["kustomize", folder]);
        return made.ExitCode == 0 ? made.Output : throw new InvalidOperationException(made.Error);
    }
}
